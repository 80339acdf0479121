import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { noteBehind, swotTargets } from '../../../shared/domain/swot.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { usePlanState } from './use-plan.ts';

import styles from './RecordDetails.module.css';

type Props = {
  readonly entity: string;
  readonly id: string;
  /** Closes the window around it before leading away. */
  readonly onLeave: () => void;
};

/** The SWOT note or the place of the whitespace that a record was made from, and the way back to it. */
export const RecordOrigin = ({ entity, id, onLeave }: Props) => {
  const { t } = useTranslation('growth');
  const records = usePlanState((state) => state.records);
  const target = swotTargets.find((one) => one === entity);
  if (!records || !target) return null;
  const note = noteBehind(records.swotNotes, target, id);
  const cell =
    target === 'opportunity' ? records.whitespaceCells.find((one) => one.opportunityId === id) : undefined;
  const go = (kind: 'swotNote' | 'whitespaceCell', origin: string, field: string) => {
    onLeave();
    navigate({ page: 'account', accountId: records.account.id, tab: 'growth' });
    focusField({ entity: kind, id: origin, field });
  };
  if (!note && !cell) return null;
  return (
    <div className={styles['origin']}>
      {note ? (
        <Button
          look="quiet"
          icon={<ArrowRight aria-hidden />}
          onClick={() => go('swotNote', note.id, 'text')}
        >
          {t('from.swot', { text: note.text })}
        </Button>
      ) : null}
      {cell ? (
        <Button
          look="quiet"
          icon={<ArrowRight aria-hidden />}
          onClick={() => go('whitespaceCell', cell.id, 'status')}
        >
          {t('from.whitespace', { product: cell.product, segment: cell.segment })}
        </Button>
      ) : null}
    </div>
  );
};
