import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isDay } from '../../../shared/dates.ts';
import { flowOf } from '../../../shared/domain/playbook-flow.ts';
import { runLines, runsOf } from '../../../shared/domain/playbook-run.ts';
import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import * as format from '../../ui/format.ts';
import { Notice } from '../plan/Notice.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { actionsOf, draftOf, startedOn, type DraftLine } from './run-draft.ts';

import field from '../../ui/Field.module.css';
import styles from './Run.module.css';

type Props = {
  readonly plan: OpenPlan;
  readonly playbook: { readonly id: string; readonly name: string };
  /** Why it was suggested; '' when somebody chose it. */
  readonly reason: string;
  readonly onClose: () => void;
};

const Lines = ({
  lines,
  onChange,
}: {
  readonly lines: readonly DraftLine[];
  readonly onChange: (stepId: string, changes: Partial<DraftLine>) => void;
}) => {
  const { t } = useTranslation('playbooks');
  return (
    <table className={styles['lines']}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('run.step')}</th>
          <th scope="col">{t('run.role')}</th>
          <th scope="col">{t('run.owner')}</th>
          <th scope="col">{t('run.due')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ stepId, number, title, role, owner, side, dueOn, taken, usual, kind }) => (
          <tr key={stepId} data-taken={taken}>
            <td>
              <Checkbox
                label={t('run.take', { number })}
                checked={taken}
                onChange={(takes) => onChange(stepId, { taken: takes })}
              />
            </td>
            <td>
              <input
                className={field['control']}
                aria-label={t('run.titleOf', { number })}
                value={title}
                maxLength={500}
                disabled={!taken}
                onChange={(event) => onChange(stepId, { title: event.target.value })}
              />
              {usual || kind === 'Start' ? null : <span className={styles['quiet']}>{t('run.unusual')}</span>}
            </td>
            <td className={styles['role']} title={role ?? undefined}>
              {role ?? t('run.noRole')}
            </td>
            <td>
              <input
                className={field['control']}
                aria-label={t('run.ownerOf', { number })}
                value={owner ?? ''}
                placeholder={t(side === 'Theirs' ? 'run.theirs' : 'run.nobody')}
                maxLength={200}
                disabled={!taken}
                onChange={(event) => onChange(stepId, { owner: event.target.value || null })}
              />
            </td>
            <td>
              <input
                type="date"
                className={field['control']}
                aria-label={t('run.dueOf', { number })}
                value={dueOn ?? ''}
                disabled={!taken}
                onChange={(event) => onChange(stepId, { dueOn: event.target.value || null })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What a playbook would do on an account, to be looked at and changed; then the actions are made (row 45). */
export const RunDialog = ({ plan, playbook, reason, onClose }: Props) => {
  const { t } = useTranslation(['playbooks', 'common']);
  const { records, today } = plan;
  const [start, setStart] = useState(today);
  const [why, setWhy] = useState(reason);
  const [lines, setLines] = useState<readonly DraftLine[] | null>(null);
  const { id, name } = playbook;
  useEffect(() => {
    let here = true;
    call('playbook.get', { id }).then(
      // The day and the team are those of the moment the window was opened.
      (found) => here && setLines((now) => now ?? draftOf(runLines(flowOf(found), records, today))),
      (error: unknown) => {
        showProblem(error);
        if (here) onClose();
      },
    );
    return () => {
      here = false;
    };
  }, [id, records, today, onClose]);
  const earlier = runsOf(records).find(({ run }) => run.playbookId === id);
  const actions = lines && actionsOf(lines);
  const taken = lines?.filter((line) => line.taken).length ?? 0;
  const moveStart = (day: string) => {
    if (lines && isDay(day)) setLines(startedOn(lines, start, day));
    if (isDay(day)) setStart(day);
  };
  const run = async () => {
    if (!actions) return;
    const input = {
      accountId: records.account.id,
      playbookId: id,
      startedOn: start,
      reason: why.trim() === '' ? null : why.slice(0, 1000),
      actions,
    };
    try {
      await planStore.change('playbook.run', input);
      offerUndoOfLast(t('run.done', { name, count: actions.length }));
      onClose();
    } catch {
      // The refusal stands above the page; what was typed stays here.
    }
  };
  return (
    <Dialog
      open
      width="wide"
      title={t('run.title', { name })}
      description={t('run.hint')}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" disabled={!actions} onClick={() => void run()}>
            {t('run.go', { count: taken })}
          </Button>
        </>
      }
    >
      {earlier ? (
        <Notice
          tone="watch"
          title={name}
          body={t('run.again', { count: earlier.open, day: format.day(earlier.run.startedOn) })}
        />
      ) : null}
      <div className={styles['head']}>
        <label className={field['label']}>
          {t('run.start')}
          <input
            type="date"
            className={field['control']}
            value={start}
            onChange={(event) => moveStart(event.target.value)}
          />
        </label>
        <label className={classNames(field['label'], styles['why'])}>
          {t('run.why')}
          <input
            className={field['control']}
            value={why}
            maxLength={1000}
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
      </div>
      {lines === null ? null : lines.length === 0 ? (
        <p className={styles['quiet']}>{t('run.nothing')}</p>
      ) : (
        <Lines
          lines={lines}
          onChange={(stepId, changes) =>
            setLines(lines.map((line) => (line.stepId === stepId ? { ...line, ...changes } : line)))
          }
        />
      )}
    </Dialog>
  );
};
