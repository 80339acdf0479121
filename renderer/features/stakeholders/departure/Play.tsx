import { useTranslation } from 'react-i18next';

import type { PlayStep } from '../../../../shared/domain/departure-play.ts';
import * as format from '../../../ui/format.ts';
import { useSay } from '../../plan/use-plan.ts';

import styles from './Departure.module.css';

type Props = {
  readonly steps: readonly PlayStep[];
  readonly skipped: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
};

/** The dated steps that marking somebody as left opens; any can be left out. */
export const Play = ({ steps, skipped, onToggle }: Props) => {
  const { t } = useTranslation('stakeholders');
  const say = useSay();
  return (
    <section className={styles['part']}>
      <h3>{t('departure.play')}</h3>
      <p className={styles['muted']}>{t('departure.playHint')}</p>
      <ul className={styles['steps']}>
        {steps.map(({ key, title, dueOn }) => (
          <li key={key}>
            <label className={styles['step']}>
              <input type="checkbox" checked={!skipped.has(key)} onChange={() => onToggle(key)} />
              <span className={styles['due']}>{format.day(dueOn)}</span>
              <span>{say(title)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
};
