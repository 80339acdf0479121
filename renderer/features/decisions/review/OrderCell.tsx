import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useReadOnly } from '../../../ui/read-only.ts';

import styles from './Review.module.css';

type Props = {
  readonly name: string;
  /** Place in the list, from 1. */
  readonly place: string;
  readonly onMove: (by: 1 | -1) => void;
};

/** The place of a row and the mouse's way to change it; the keyboard has Alt and the arrows. */
export const OrderCell = ({ name, place, onMove }: Props) => {
  const { t } = useTranslation('review');
  const readOnly = useReadOnly();
  return (
    <span className={styles['order']}>
      <span>{place}</span>
      {readOnly ? null : (
        <span className={styles['arrows']}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('up', { name })}
            onClick={(event) => {
              event.stopPropagation();
              onMove(-1);
            }}
          >
            <ChevronUp aria-hidden />
          </button>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('down', { name })}
            onClick={(event) => {
              event.stopPropagation();
              onMove(1);
            }}
          >
            <ChevronDown aria-hidden />
          </button>
        </span>
      )}
    </span>
  );
};
