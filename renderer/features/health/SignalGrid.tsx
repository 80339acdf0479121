import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../shared/dates.ts';
import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import type { Health } from '../../../shared/domain/health.ts';
import { Panel } from '../plan/Panel.tsx';
import { planStore } from '../plan/use-plan.ts';
import { changeForKey, type SignalChange } from './signal-keys.ts';
import { SignalRow } from './SignalRow.tsx';

import styles from './SignalGrid.module.css';

type Props = { readonly accountId: string; readonly health: Health; readonly today: Day };

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** The seven signals; a whole assessment is seven keys, since a score moves on to the next signal (row 22). */
export const SignalGrid = ({ accountId, health, today }: Props) => {
  const { t } = useTranslation('health');
  const { signals } = health;
  const [current, setCurrent] = useState(0);
  const rows = useRef<(HTMLTableRowElement | null)[]>([]);
  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(signals.length - 1, index));
    setCurrent(next);
    rows.current[next]?.focus();
  };
  const change = (line: SignalLine, values: SignalChange) => {
    planStore.change('health.score', { accountId, signal: line.signal, ...values }).catch(() => undefined);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const line = signals[index];
    if (!line || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const step = steps[event.key];
    const values = changeForKey(event.key, line);
    if (step) focusRow(index + step);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(signals.length - 1);
    else if (event.key === 'Enter') rows.current[index]?.querySelector('textarea')?.focus();
    else if (values) {
      change(line, values);
      if (typeof values.score === 'number') focusRow(index + 1);
    } else return;
    event.preventDefault();
  };
  return (
    <Panel title={t('title')} aside={t('keys')} flush>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['signal']}>
                {t('column.signal')}
              </th>
              <th scope="col" className={styles['score']}>
                {t('column.score')}
              </th>
              <th scope="col" className={styles['trend']}>
                {t('column.trend')}
              </th>
              <th scope="col" className={styles['source']}>
                {t('column.source')}
              </th>
              <th scope="col">{t('column.note')}</th>
              <th scope="col" className={styles['scored']}>
                {t('column.scored')}
              </th>
            </tr>
          </thead>
          <tbody>
            {signals.map((line, index) => (
              <SignalRow
                key={line.signal}
                line={line}
                today={today}
                current={index === current}
                rowRef={(row) => {
                  rows.current[index] = row;
                }}
                onFocus={() => setCurrent(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onLeave={() => focusRow(index)}
                onChange={(values) => change(line, values)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};
