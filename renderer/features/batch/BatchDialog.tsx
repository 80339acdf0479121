import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { useBatchRequest } from '../../app/batch.ts';
import { useCoreStatus, useJobProgress } from '../../app/core-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ErrorState } from '../../ui/States.tsx';
import { cancelBatch, retryFailed, runBatch, startChoosing, useBatch } from './batch-store.ts';
import { Choosing } from './Choosing.tsx';
import { Results } from './Results.tsx';

import styles from './Batch.module.css';

const Running = ({ job }: { readonly job: string }) => {
  const { t } = useTranslation('batch');
  const progress = useJobProgress(job);
  const label = progress
    ? t('running', { done: progress.done + 1, total: progress.total ?? 0, account: progress.label ?? '' })
    : t('starting');
  return (
    <div className={styles['form']}>
      <Progress
        label={label}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        secondsLeft={progress?.secondsLeft ?? null}
        onCancel={cancelBatch}
      />
      <p className={styles['note']}>{t('goesOn')}</p>
    </div>
  );
};

const Content = () => {
  const { t } = useTranslation('batch');
  const run = useBatch((state) => state.run);
  const kept = useCoreStatus((state) => state.status?.shell !== 'browser');
  switch (run.step) {
    case 'choosing':
      return <Choosing />;
    case 'running':
      return <Running job={run.job} />;
    case 'cancelled':
      // Half an archive is none; in a folder every file is for itself.
      return (
        <p>{kept && run.done > 0 ? t('cancelled', { done: run.done, total: run.total }) : t('stopped')}</p>
      );
    case 'failed':
      return <ErrorState error={run.error} title={t('broken')} />;
    case 'done': {
      const count = run.outcome.results.filter(({ file }) => file !== null).length;
      return (
        <div className={styles['form']}>
          <p role="status">
            {t(run.outcome.isFolder ? 'saved.folder' : 'saved.archive', { count, name: run.name })}
          </p>
          <Results outcome={run.outcome} />
        </div>
      );
    }
  }
};

type Props = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

const Actions = ({ onOpenChange }: Pick<Props, 'onOpenChange'>) => {
  const { t } = useTranslation('batch');
  const { run, scope, counts } = useBatch();
  const request = useBatchRequest();
  const count = counts[scope] ?? 0;
  const close = (
    <Button look="quiet" onClick={() => onOpenChange(false)}>
      {t('close')}
    </Button>
  );
  if (run.step === 'running') return close;
  if (run.step === 'choosing') {
    return (
      <>
        {close}
        <Button look="primary" disabled={count === 0} onClick={() => void runBatch(request)}>
          {t('make', { count })}
        </Button>
      </>
    );
  }
  const failed =
    run.step === 'done' ? run.outcome.results.filter(({ failure }) => failure !== null).length : 0;
  return (
    <>
      {close}
      {run.step === 'done' && failed > 0 ? (
        <Button onClick={() => void retryFailed(run.outcome)}>{t('retry', { count: failed })}</Button>
      ) : null}
      <Button onClick={() => void startChoosing(request)}>{t('again')}</Button>
    </>
  );
};

/** PDFs of many accounts: which, how far, what became of each. */
export const BatchDialog = ({ open, onOpenChange }: Props) => {
  const { t } = useTranslation('batch');
  const request = useBatchRequest();
  const isDone = useBatch((state) => state.run.step === 'done');
  useEffect(() => {
    // Counting goes on in the background; a book that cannot be counted shows it on its own page.
    if (open) startChoosing(request).catch(() => undefined);
  }, [open, request]);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      width={isDone ? 'wide' : 'narrow'}
      actions={<Actions onOpenChange={onOpenChange} />}
    >
      <Content />
    </Dialog>
  );
};
