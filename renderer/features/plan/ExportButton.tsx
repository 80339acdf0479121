import { Check, FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanEdition } from '../../../shared/editions.ts';
import { call, CallError, takeSaved } from '../../api.ts';
import { useJobProgress } from '../../app/core-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';

import styles from './ExportButton.module.css';

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly job: string }
  | { readonly step: 'done'; readonly name: string }
  | { readonly step: 'incomplete'; readonly name: string; readonly characters: string }
  | { readonly step: 'failed'; readonly message: string };

const labels = {
  idle: 'button',
  failed: 'button',
  running: 'busy',
  done: 'saved',
  incomplete: 'saved',
} as const;

/** Characters named in the warning; a plan in another script would fill the screen. */
const namedCharacters = 20;

/** How long the button says that the file is saved, milliseconds. */
const shownFor = 6000;

type Props = { readonly accountId: string; readonly edition?: PlanEdition };

/** Makes the PDF of the plan as it is now; the internal plan unless another edition is asked for. */
export const ExportButton = ({ accountId, edition = 'internal' }: Props) => {
  const { t } = useTranslation('plan');
  const [state, setState] = useState<State>({ step: 'idle' });
  const job = state.step === 'running' ? state.job : null;
  const done = state.step === 'done' ? state.name : null;
  const progress = useJobProgress(job);
  const run = async () => {
    const started = crypto.randomUUID();
    setState({ step: 'running', job: started });
    try {
      const { saved, missingCharacters } = await call('export.pdf', {
        job: started,
        accountId,
        edition,
      });
      const name = takeSaved(saved);
      const characters = missingCharacters.slice(0, namedCharacters).join(' ');
      if (name === null) setState({ step: 'idle' });
      else setState(characters ? { step: 'incomplete', name, characters } : { step: 'done', name });
    } catch (error) {
      const cancelled = error instanceof CallError && error.code === 'CANCELLED';
      const message = error instanceof Error ? error.message : '';
      setState(cancelled ? { step: 'idle' } : { step: 'failed', message });
    }
  };
  useEffect(() => {
    if (state.step !== 'done') return undefined;
    const timer = setTimeout(() => setState({ step: 'idle' }), shownFor);
    return () => clearTimeout(timer);
  }, [state]);
  const cancel = () => {
    if (job) call('jobs.cancel', { job }).catch(() => undefined);
  };
  return (
    <>
      <span className="visually-hidden" role="status">
        {done ? t('export.done', { name: done }) : ''}
      </span>
      <Button
        icon={done ? <Check aria-hidden /> : <FileDown aria-hidden />}
        disabled={state.step === 'running'}
        title={done ? t('export.done', { name: done }) : undefined}
        onClick={() => void run()}
        look="primary"
      >
        {t(`export.${labels[state.step]}`)}
      </Button>
      {state.step === 'running' && progress ? (
        <div className={styles['progress']}>
          <Progress
            label={t('export.running')}
            done={progress.done}
            total={progress.total}
            secondsLeft={progress.secondsLeft}
            onCancel={cancel}
          />
        </div>
      ) : null}
      <Dialog
        open={state.step === 'incomplete'}
        onOpenChange={() => setState({ step: 'idle' })}
        title={t('export.incomplete')}
        actions={<Button onClick={() => setState({ step: 'idle' })}>{t('export.understood')}</Button>}
      >
        <p>
          {state.step === 'incomplete'
            ? t('export.missing', { name: state.name, characters: state.characters })
            : ''}
        </p>
      </Dialog>
      <Dialog
        open={state.step === 'failed'}
        onOpenChange={() => setState({ step: 'idle' })}
        title={t('export.failed')}
        actions={<Button onClick={() => void run()}>{t('export.again')}</Button>}
      >
        <p>{state.step === 'failed' ? state.message : ''}</p>
      </Dialog>
    </>
  );
};
