import { ArrowLeft, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlaybookFinding } from '../../../shared/domain/playbook-findings.ts';
import { useOnPlansChanged } from '../../app/core-status.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { addressOf, navigate } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import type { GridPlace } from '../../ui/grid/types.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useSay } from '../plan/use-plan.ts';
import { BranchGrid } from './BranchGrid.tsx';
import { Diagram } from './Diagram.tsx';
import { Lessons } from './Lessons.tsx';
import {
  isGone,
  openPlaybook,
  refetchPlaybook,
  tryWrite,
  usePlaybook,
  type OpenPlaybook,
} from './playbook-store.ts';
import { PlaybookFields } from './PlaybookFields.tsx';
import { SavePdf } from './SavePdf.tsx';
import { StepGrid } from './StepGrid.tsx';

import grid from '../plan/PageGrid.module.css';
import styles from './Playbooks.module.css';

const Runs = ({ open }: { readonly open: OpenPlaybook }) => {
  const { t } = useTranslation('playbooks');
  if (open.runs.length === 0) return <p className={styles['quiet']}>{t('runs.empty')}</p>;
  return (
    <ul className={styles['list']}>
      {open.runs.map(({ run, accountName }) => (
        <li key={run.id}>
          <a href={addressOf({ page: 'account', accountId: run.accountId, tab: null })}>
            {t('runs.on', { account: accountName, day: format.day(run.startedOn) })}
          </a>
          {run.reason === null ? null : <p className={styles['quiet']}>{run.reason}</p>}
        </li>
      ))}
    </ul>
  );
};

const Content = ({ open }: { readonly open: OpenPlaybook }) => {
  const { t } = useTranslation('playbooks');
  const say = useSay();
  const [sought, setSought] = useState<Pick<PlaybookFinding, 'entity'> & GridPlace>();
  const soughtIn = (entity: PlaybookFinding['entity']) => (sought?.entity === entity ? sought : null);
  const { playbook, problems } = open;
  const goTo = ({ entity, id, field }: PlaybookFinding) => {
    if (id !== null) setSought({ entity, key: id, column: field });
  };
  const remove = async () => {
    const gone = await tryWrite('record.remove', { entity: 'playbook', ids: [playbook.id] });
    if (!gone) return;
    offerUndoOfLast(t('removed', { name: playbook.name }));
    navigate({ page: 'playbooks', playbookId: null });
  };
  return (
    <>
      <PageHead
        title={playbook.name}
        note={[
          playbook.trigger === null ? t('byHand') : t('suggestedWhen', { trigger: playbook.trigger }),
          ...(playbook.owner === null ? [] : [playbook.owner]),
          ...(playbook.reviewOn === null ? [] : [t('reviewOn', { day: format.day(playbook.reviewOn) })]),
        ].join(' · ')}
        actions={
          <>
            <Button
              look="quiet"
              icon={<ArrowLeft aria-hidden />}
              onClick={() => navigate({ page: 'playbooks', playbookId: null })}
            >
              {t('back')}
            </Button>
            <IconButton label={t('remove')} icon={<Trash2 aria-hidden />} onClick={() => void remove()} />
            <SavePdf playbookId={playbook.id} />
          </>
        }
      />
      <div className={grid['body']}>
        {playbook.purpose === null ? null : <p className={styles['purpose']}>{playbook.purpose}</p>}
        <div className={grid['stack']}>
          <Panel title={t('diagram')} aside={t('diagramHint')}>
            <Diagram open={open} />
            {problems.length === 0 ? null : (
              <section className={styles['problems']} aria-label={t('problems')}>
                <h3>
                  {t('problems')} <span className={styles['quiet']}>{t('problemsHint')}</span>
                </h3>
                <ul>
                  {problems.map((finding) => (
                    <li key={`${finding.id} ${finding.field} ${finding.says.code}`}>
                      <StatusShape tone="bad" />
                      <button type="button" className={styles['finding']} onClick={() => goTo(finding)}>
                        {say(finding.says)}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </Panel>
          <Panel title={t('steps.title')} aside={t('steps.hint')} flush>
            <StepGrid open={open} sought={soughtIn('playbookStep')} />
          </Panel>
          <Panel title={t('branches.title')} flush>
            <BranchGrid open={open} sought={soughtIn('playbookBranch')} />
          </Panel>
          <div className={grid['columns']}>
            <Panel title={t('fields.title')}>
              <PlaybookFields open={open} />
            </Panel>
            <div className={grid['stack']}>
              <Panel title={t('lessons.title')}>
                <Lessons open={open} />
              </Panel>
              <Panel title={t('runs.title')}>
                <Runs open={open} />
              </Panel>
            </div>
          </div>
        </div>
      </div>
    </>
  );
};

/** One playbook: its diagram, steps, branches, fields, lessons and runs (rows 45 to 47). */
export const PlaybookPage = ({ playbookId }: { readonly playbookId: string }) => {
  const { t } = useTranslation('playbooks');
  const open = usePlaybook((state) => (state.id === playbookId ? state.open : null));
  const error = usePlaybook((state) => (state.id === playbookId ? state.error : null));
  useEffect(() => openPlaybook(playbookId), [playbookId]);
  useOnPlansChanged(refetchPlaybook);
  if (open) return <Content open={open} />;
  if (error === null) return <LoadingState />;
  return isGone(error) ? (
    <EmptyState
      title={t('missing.title')}
      body={t('missing.body')}
      actions={
        <Button onClick={() => navigate({ page: 'playbooks', playbookId: null })}>{t('missing.back')}</Button>
      }
    />
  ) : (
    <ErrorState error={error} title={t('loadFailed')} onRetry={refetchPlaybook} />
  );
};
