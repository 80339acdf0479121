import { History } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { HistoryEntry } from '../../../shared/history-entry.ts';
import { call } from '../../api.ts';
import { useCoreStatus } from '../../app/core-status.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { redo, undo } from '../../app/undo.ts';
import { useAsked } from '../../app/use-asked.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { Entry } from './Entry.tsx';

import styles from './History.module.css';

const pageSize = 50;

/** How many sets one call answers. */
const mostAtOnce = 500;

/** More of the history than before: soon as much as one call answers, then as much again. */
const more = (limit: number): number =>
  limit < mostAtOnce ? Math.min(mostAtOnce, limit * 4) : limit + mostAtOnce;

/** The newest sets, as many as `limit`. */
const newest = async (limit: number): Promise<readonly HistoryEntry[]> => {
  const found: HistoryEntry[] = [];
  for (;;) {
    const before = found.at(-1)?.set;
    const size = Math.min(mostAtOnce, limit - found.length);
    const next = await call('history.list', { limit: size, ...(before === undefined ? {} : { before }) });
    found.push(...next);
    if (next.length < size || found.length >= limit) return found;
  }
};

/** Sets by the local day on which they were made. */
const byDay = (entries: readonly HistoryEntry[]): readonly (readonly [string, HistoryEntry[]])[] => {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = format.localDate(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
};

/** Every change of every plan, newest first: who, when, what, and what undo takes back next. */
export const HistoryPage = () => {
  const { t } = useTranslation(['history', 'app']);
  const [limit, setLimit] = useState(pageSize);
  const ask = useCallback(() => newest(limit), [limit]);
  const { value: entries, error, again } = useAsked(ask);
  const undoLabel = useCoreStatus((state) => state.status?.undo ?? null);
  const redoLabel = useCoreStatus((state) => state.status?.redo ?? null);
  const body = () => {
    if (error !== null) return <ErrorState error={error} title={t('history:failed')} onRetry={again} />;
    if (entries === null) return <LoadingState />;
    if (entries.length === 0) {
      return (
        <EmptyState icon={<History aria-hidden />} title={t('history:none')} body={t('history:noneBody')} />
      );
    }
    const next = entries.find(({ state, kind }) => state === 'done' && kind !== 'undo' && kind !== 'redo');
    return (
      <>
        {byDay(entries).map(([day, sets]) => (
          <section key={day} className={styles['day']} aria-label={day}>
            <h2>{day}</h2>
            <ol>
              {sets.map((entry) => (
                <Entry key={entry.set} entry={entry} isNext={entry === next && undoLabel !== null} />
              ))}
            </ol>
          </section>
        ))}
        {entries.length >= limit ? (
          <Button look="quiet" onClick={() => setLimit(more(limit))}>
            {t('history:older')}
          </Button>
        ) : null}
      </>
    );
  };
  return (
    <div className={styles['page']}>
      <PageHead
        title={t('history:title')}
        note={t('history:note')}
        actions={
          <>
            <Button disabled={undoLabel === null} onClick={() => void undo()}>
              {undoLabel === null ? t('app:keys.undo') : t('app:undoLabel', { label: undoLabel })}
            </Button>
            <Button disabled={redoLabel === null} onClick={() => void redo()}>
              {redoLabel === null ? t('app:keys.redo') : t('app:redoLabel', { label: redoLabel })}
            </Button>
          </>
        }
      />
      <div className={styles['body']}>{body()}</div>
    </div>
  );
};
