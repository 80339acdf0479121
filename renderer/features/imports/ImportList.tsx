import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportUndo } from '../../../shared/imports.ts';
import { call } from '../../api.ts';
import { useJobProgress } from '../../app/core-status.ts';
import { showProblem } from '../../app/problem.ts';
import { navigate } from '../../app/route.ts';
import { useAsked } from '../../app/use-asked.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { Progress } from '../../ui/Progress.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { UndoResult } from './UndoResult.tsx';

import styles from './Imports.module.css';
import rowStyles from './Rows.module.css';

const Running = ({ job }: { readonly job: string }) => {
  const { t } = useTranslation('imports');
  const progress = useJobProgress(job);
  return (
    <div className={styles['working']}>
      <Progress
        label={t('undo.running')}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        secondsLeft={progress?.secondsLeft ?? null}
      />
    </div>
  );
};

const askList = () => call('imports.list', {});

/** Every import that was written; each can be undone at any age. */
export const ImportList = () => {
  const { t } = useTranslation('imports');
  const { value: list, error, again } = useAsked(askList);
  const [job, setJob] = useState<string | null>(null);
  const [undone, setUndone] = useState<ImportUndo | null>(null);

  const undo = async (importId: string) => {
    const next = crypto.randomUUID();
    setJob(next);
    setUndone(null);
    try {
      setUndone(await call('imports.undo', { job: next, importId }));
    } catch (problem) {
      showProblem(problem);
    }
    setJob(null);
    again();
  };
  if (error !== null) return <ErrorState error={error} title={t('list.failed')} onRetry={again} />;
  if (list === null) return <LoadingState />;
  if (list.length === 0) {
    return (
      <EmptyState
        icon={<FileInput aria-hidden />}
        title={t('list.empty')}
        body={t('list.emptyBody')}
        actions={
          <Button look="primary" onClick={() => navigate({ page: 'imports', part: 'new' })}>
            {t('new')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={styles['list']}>
      {job ? <Running job={job} /> : null}
      {undone ? <UndoResult undone={undone} /> : null}
      <table className={rowStyles['rows']} aria-label={t('list.title')}>
        <thead>
          <tr>
            <th scope="col">{t('list.file')}</th>
            <th scope="col">{t('list.when')}</th>
            <th scope="col">{t('list.kind')}</th>
            <th scope="col" className={rowStyles['number']}>
              {t('list.rows')}
            </th>
            <th scope="col" className={rowStyles['number']}>
              {t('check.created')}
            </th>
            <th scope="col" className={rowStyles['number']}>
              {t('check.updated')}
            </th>
            <th scope="col" className={rowStyles['number']}>
              {t('check.rejected')}
            </th>
            <th scope="col" aria-label={t('list.undo')} />
          </tr>
        </thead>
        <tbody>
          {list.map(({ importId, fileName, importedAt, kind, counts, undoneAt }) => (
            <tr key={importId}>
              <td>{fileName}</td>
              <td>{format.instant(importedAt)}</td>
              <td>{t(`kinds.${kind}`)}</td>
              <td className={rowStyles['number']}>{format.number(counts.rows)}</td>
              <td className={rowStyles['number']}>{format.number(counts.created)}</td>
              <td className={rowStyles['number']}>{format.number(counts.updated)}</td>
              <td className={rowStyles['number']}>{format.number(counts.rejectedRows)}</td>
              <td className={rowStyles['undoCell']}>
                {undoneAt === null ? (
                  <Button disabled={job !== null} onClick={() => void undo(importId)}>
                    {t('list.undo')}
                  </Button>
                ) : (
                  <span className={styles['muted']}>
                    {t('list.undone', { when: format.instant(undoneAt) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
