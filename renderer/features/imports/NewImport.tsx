import { useTranslation } from 'react-i18next';

import { useJobProgress } from '../../app/core-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ErrorState } from '../../ui/States.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { cancelWork, startOver, useImport, type Step } from './import-store.ts';

import styles from './Imports.module.css';

const steps: readonly Step[] = ['file', 'columns', 'check', 'done'];

const Steps = ({ current }: { readonly current: Step }) => {
  const { t } = useTranslation('imports');
  return (
    <ol className={styles['steps']} aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          data-past={index < steps.indexOf(current)}
        >
          <span className={styles['stepNumber']}>{index + 1}</span>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
};

const Working = () => {
  const { t } = useTranslation('imports');
  const job = useImport((state) => state.job);
  const step = useImport((state) => state.step);
  const progress = useJobProgress(job);
  if (job === null || !progress) return null;
  return (
    <div className={styles['working']}>
      <Progress
        label={step === 'check' ? t('check.writing') : t('check.reading')}
        done={progress.done}
        total={progress.total}
        secondsLeft={progress.secondsLeft}
        onCancel={() => void cancelWork()}
      />
    </div>
  );
};

const pages = { file: FileStep, columns: ColumnsStep, check: CheckStep, done: DoneStep } as const;

/** From a file to what it changed: file, columns, check, result. */
export const NewImport = () => {
  const { t } = useTranslation('imports');
  const step = useImport((state) => state.step);
  const error = useImport((state) => state.error);
  const cancelled = useImport((state) => state.cancelled);
  const Current = pages[step];
  return (
    <>
      <Steps current={step} />
      <Working />
      {cancelled ? (
        <p className={styles['cancelled']} role="status">
          {t('cancelled')}
        </p>
      ) : null}
      {error === null ? null : (
        <div className={styles['section']}>
          <ErrorState error={error} title={t('failedTitle')} />
          <div className={styles['actions']}>
            <Button onClick={startOver}>{t('startOver')}</Button>
          </div>
        </div>
      )}
      {error === null || step !== 'file' ? <Current /> : null}
    </>
  );
};
