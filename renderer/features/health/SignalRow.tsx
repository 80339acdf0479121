import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../shared/dates.ts';
import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import { displayScore } from '../../../shared/domain/status.ts';
import { trends, type Trend } from '../../../shared/records/health.ts';
import { TextField, NoteField } from '../../ui/fields.tsx';
import * as format from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { planStore } from '../plan/use-plan.ts';
import type { SignalChange } from './signal-keys.ts';

import styles from './SignalGrid.module.css';

type Props = {
  readonly line: SignalLine;
  readonly today: Day;
  /** The row Tab reaches. */
  readonly current: boolean;
  readonly rowRef: (row: HTMLTableRowElement | null) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Back from a field of the row to the row itself. */
  readonly onLeave: () => void;
  readonly onChange: (values: SignalChange) => void;
};

const scores = [1, 2, 3, 4, 5] as const;

const ScoreSteps = ({ line, onChange }: Pick<Props, 'line' | 'onChange'>) => {
  const { t } = useTranslation('health');
  const { label, score, stale, previousScore } = line;
  const tone = displayScore(score);
  return (
    <div className={styles['steps']}>
      <span className={styles['bar']} data-tone={tone} data-stale={stale}>
        {scores.map((step) => (
          <button
            key={step}
            type="button"
            tabIndex={-1}
            className={styles['step']}
            data-on={score !== null && step <= score}
            aria-label={t('set', { label, score: String(step) })}
            aria-pressed={score === step}
            title={String(step)}
            onClick={() => onChange({ score: step })}
          />
        ))}
      </span>
      <span className={styles['number']} data-tone={tone} data-stale={stale}>
        {score ?? '–'}
      </span>
      {previousScore !== null && previousScore !== score ? (
        <span className={styles['was']}>{t('was', { score: String(previousScore) })}</span>
      ) : null}
    </div>
  );
};

const useAge = ({ ageDays, stale }: SignalLine): string => {
  const { t } = useTranslation('health');
  if (ageDays === null) return t('notScored');
  const age = ageDays === 0 ? t('age_zero') : t('age', { count: ageDays });
  return stale ? `${age}, ${t('stale')}` : age;
};

/** One signal: its score as five steps, trend, source, note and age. */
export const SignalRow = (props: Props) => {
  const { line, today, current, rowRef, onFocus, onKeyDown, onLeave, onChange } = props;
  const { t } = useTranslation('health');
  const { t: field } = useTranslation('common');
  const age = useAge(line);
  const scoreText = line.score === null ? t('notScored') : t('scoreOf', { score: String(line.score) });
  const save = (values: SignalChange) =>
    planStore.change('health.score', {
      accountId: planStore.getState().accountId ?? '',
      signal: line.signal,
      ...values,
    });
  const backOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <tr
      ref={rowRef}
      className={styles['row']}
      data-entity="signalScore"
      data-field={line.signal}
      data-stale={line.stale}
      tabIndex={current ? 0 : -1}
      aria-label={`${t('row', { label: line.label, score: scoreText })}${line.trend ? `, ${line.trend}` : ''}, ${age}`}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <th scope="row" className={styles['name']}>
        {line.label}
        {line.weight === 1 ? null : (
          <span className={styles['was']}>{t('weight', { weight: String(line.weight) })}</span>
        )}
      </th>
      <td>
        <ScoreSteps line={line} onChange={onChange} />
      </td>
      <td title={line.suggestedTrend ? t('suggestedTitle', { trend: line.suggestedTrend }) : undefined}>
        <Select<Trend>
          label={`${line.label}: ${t('column.trend')}`}
          value={line.trend}
          choices={trends.map((trend) => ({ value: trend, label: trend }))}
          placeholder={line.suggestedTrend ? t('suggested', { trend: line.suggestedTrend }) : t('trendNone')}
          emptyLabel={field('notRecorded')}
          onChange={(trend) => onChange({ trend })}
        />
      </td>
      <td onKeyDown={backOnEscape}>
        <TextField
          hideLabel
          label={`${line.label}: ${t('column.source')}`}
          value={line.source}
          placeholder={line.usualSource}
          maxLength={100}
          onSave={(source) => save({ source })}
        />
      </td>
      <td onKeyDown={backOnEscape}>
        <NoteField
          hideLabel
          label={`${line.label}: ${t('column.note')}`}
          value={line.note}
          maxLength={2000}
          onSave={(note) => save({ note })}
        />
      </td>
      <td className={styles['age']} title={line.scoredOn ? format.day(line.scoredOn) : today}>
        {age}
      </td>
    </tr>
  );
};
