import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import { trends, type Trend } from '../../../shared/records/health.ts';
import { NoteField, TextField } from '../../ui/fields.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Select } from '../../ui/Select.tsx';
import { planStore } from '../plan/use-plan.ts';
import { ScoreSteps } from './ScoreSteps.tsx';
import type { SignalChange } from './signal-keys.ts';
import { SignalAge, useAge } from './SignalAge.tsx';

import styles from './SignalGrid.module.css';

type Props = {
  readonly line: SignalLine;
  /** The row Tab reaches. */
  readonly current: boolean;
  /** Id of what data says about it, when there is something. */
  readonly describedBy: string | undefined;
  readonly rowRef: (row: HTMLTableRowElement | null) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Back from a field of the row to the row itself. */
  readonly onLeave: () => void;
  readonly onChange: (values: SignalChange) => void;
};

/** Why a trend is what it is. */
const useTrendTitle = ({ givenTrend, suggestedTrend, comparedWith }: SignalLine): string | undefined => {
  const { t } = useTranslation('health');
  if (!suggestedTrend || !comparedWith || givenTrend === suggestedTrend) return undefined;
  return t(givenTrend ? 'overruledTitle' : 'suggestedTitle', {
    trend: suggestedTrend,
    from: String(comparedWith.from),
    on: format.day(comparedWith.on),
  });
};

/** One signal: its score as five steps, trend, source, note and age. */
export const SignalRow = (props: Props) => {
  const { line, current, describedBy, rowRef, onFocus, onKeyDown, onLeave, onChange } = props;
  const { t } = useTranslation('health');
  const { t: field } = useTranslation('common');
  const age = useAge(line);
  const trendTitle = useTrendTitle(line);
  const locked = useReadOnly();
  const scoreText = line.score === null ? t('notScored') : t('scoreOf', { score: String(line.score) });
  const save = (values: SignalChange) =>
    planStore.change('health.score', {
      accountId: planStore.getState().accountId ?? '',
      signal: line.signal,
      ...values,
    });
  const back = (event: KeyboardEvent) => {
    const done = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !done) return;
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
      data-explained={describedBy !== undefined}
      tabIndex={current ? 0 : -1}
      aria-label={`${t('row', { label: line.label, score: scoreText })}${line.trend ? `, ${line.trend}` : ''}, ${age}`}
      aria-describedby={describedBy}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <th scope="row" className={styles['name']}>
        {line.label}
        {line.weight === 1 ? null : (
          <span className={styles['weight']}>{t('weight', { weight: String(line.weight) })}</span>
        )}
      </th>
      <td>
        <ScoreSteps line={line} onScore={(score) => onChange({ score })} />
      </td>
      <td title={trendTitle} onKeyDown={back}>
        <Select<Trend>
          label={`${line.label}: ${t('column.trend')}`}
          value={line.givenTrend}
          choices={trends.map((trend) => ({ value: trend, label: trend }))}
          placeholder={line.suggestedTrend ? t('suggested', { trend: line.suggestedTrend }) : t('trendNone')}
          emptyLabel={
            line.suggestedTrend ? t('suggestedChoice', { trend: line.suggestedTrend }) : field('notRecorded')
          }
          disabled={locked}
          onChange={(trend) => onChange({ trend })}
        />
      </td>
      <td data-place="source" onKeyDown={back}>
        <TextField
          hideLabel
          label={`${line.label}: ${t('column.source')}`}
          value={line.source}
          placeholder={line.usualSource}
          maxLength={100}
          onSave={(source) => save({ source })}
        />
      </td>
      <td data-place="note" onKeyDown={back}>
        <NoteField
          hideLabel
          label={`${line.label}: ${t('column.note')}`}
          value={line.note}
          maxLength={2000}
          onSave={(note) => save({ note })}
        />
      </td>
      <td className={styles['age']}>
        <SignalAge line={line} />
      </td>
    </tr>
  );
};
