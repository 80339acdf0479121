import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { scorecardProblems } from '../../../shared/domain/scorecard-draft.ts';
import { CallError } from '../../api.ts';
import { useOnPlansChanged } from '../../app/core-status.ts';
import { onLostFocus } from '../../app/lost-focus.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorState, LoadingState } from '../../ui/States.tsx';
import { Notice } from '../plan/Notice.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useSay } from '../plan/use-plan.ts';
import { isChanged, type Editor } from './editor-state.ts';
import { focusStart } from './focus.ts';
import { Preview } from './Preview.tsx';
import { discard, loadScorecards, rebase, save, useScorecard } from './scorecard-store.ts';
import { SignalLines } from './SignalLines.tsx';
import { Thresholds } from './Thresholds.tsx';
import { Versions } from './Versions.tsx';

import grid from '../plan/PageGrid.module.css';
import styles from './Scorecard.module.css';

const reload = (): void => {
  void loadScorecards();
};

const Refused = ({ refused }: { readonly refused: unknown }) => {
  const { t } = useTranslation('scorecards');
  if (!(refused instanceof CallError)) return null;
  const conflict = refused.code === 'CONFLICT';
  const saveOnTop = async () => {
    await rebase();
    await save();
  };
  return (
    <Notice
      tone="bad"
      title={t('saveFailed')}
      body={conflict ? t('conflict') : refused.message}
      actions={
        conflict ? (
          <>
            <Button onClick={() => void saveOnTop()}>{t('saveOnTop')}</Button>
            <Button look="quiet" onClick={() => void discard()}>
              {t('loadNewest')}
            </Button>
          </>
        ) : null
      }
    />
  );
};

const Form = ({ editor }: { readonly editor: Editor }) => {
  const { t } = useTranslation('scorecards');
  const say = useSay();
  const refused = useScorecard((state) => state.refused);
  const form = useRef<HTMLDivElement>(null);
  const { versions, draft } = editor;
  const problems = scorecardProblems(draft);
  const changed = isChanged(editor);
  const next = (versions[0]?.version ?? 0) + 1;
  // The button that led here is gone, and both buttons go dead with what they do.
  useEffect(() => {
    if (document.activeElement === document.body) focusStart();
  }, []);
  const saveDraft = async () => {
    if (problems.length > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    onLostFocus(focusStart);
    const version = await save();
    if (version !== null) offerUndoOfLast(t('saved', { version }));
  };
  const discardDraft = () => {
    onLostFocus(focusStart);
    void discard();
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={
          problems.length > 0 ? t('problems', { count: problems.length }) : changed ? null : t('unchanged')
        }
        actions={
          <>
            <Button look="quiet" disabled={!changed} onClick={discardDraft}>
              {t('discard')}
            </Button>
            <Button look="primary" disabled={!changed} onClick={() => void saveDraft()}>
              {t('save', { version: next })}
            </Button>
          </>
        }
      />
      <div className={grid['body']} ref={form}>
        <p className={styles['note']}>{t('note')}</p>
        <Refused refused={refused} />
        <div className={classNames(grid['columns'], styles['columns'])}>
          <div className={grid['stack']}>
            <Panel title={t('general')}>
              <Thresholds draft={draft} problems={problems} say={say} />
            </Panel>
            <Panel title={t('signals')} aside={t('signalsHint')} flush>
              <SignalLines editor={editor} problems={problems} say={say} />
            </Panel>
          </div>
          <div className={grid['stack']}>
            <Panel title={t('preview')}>
              <Preview draft={draft} />
            </Panel>
            <Panel title={t('versions')}>
              <Versions versions={versions} />
            </Panel>
          </div>
        </div>
      </div>
    </>
  );
};

/** The editor of the health scorecard: its signals, weights, thresholds and shelf life (row 24). */
export const ScorecardPage = () => {
  const { t } = useTranslation('scorecards');
  const status = useScorecard((state) => state.status);
  const error = useScorecard((state) => state.error);
  const editor = useScorecard((state) => state.editor);
  useEffect(reload, []);
  useOnPlansChanged(reload);
  if (editor) return <Form editor={editor} />;
  return status === 'failed' ? (
    <ErrorState error={error} title={t('loadFailed')} onRetry={reload} />
  ) : (
    <LoadingState />
  );
};
