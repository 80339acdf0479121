import type { Input } from '../../../shared/contract.ts';
import { inOwnOrder } from '../../../shared/domain/own-order.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { PlaybookStep } from '../../../shared/records/playbook.ts';
import type { CoreContext } from '../../context.ts';
import { allRecords, findRecord, insertRecord, updateRecord } from '../../db/records.ts';
import { recordsOfPlaybook } from './queries.ts';
import { standardPlaybooks } from './standard.ts';
import { recordsOfWritten, type WrittenPlaybook } from './written.ts';

type Context = Pick<CoreContext, 'db' | 'newId'>;

/** Standard playbooks that the workspace does not have, by what they were made from. */
const missingStandards = ({ db, appRoot }: Pick<CoreContext, 'db' | 'appRoot'>) => {
  const held = new Set(allRecords(db, 'playbook').map(({ standard }) => standard));
  return standardPlaybooks(appRoot).filter(({ standard }) => !held.has(standard));
};

/** Adds playbooks as they are written. Runs inside an open change set. @returns how many */
export const addWritten = (
  { db, newId, today }: Context & Pick<CoreContext, 'today'>,
  all: readonly WrittenPlaybook[],
): number => {
  for (const written of all) {
    const { playbook, steps, branches } = recordsOfWritten(written, today(), newId);
    insertRecord(db, 'playbook', playbook.id, playbook);
    // A step may lead back to one that comes later in the list.
    for (const step of steps) insertRecord(db, 'playbookStep', step.id, { ...step, nextStepId: null });
    for (const { id, nextStepId } of steps)
      if (nextStepId !== null) updateRecord(db, 'playbookStep', id, { nextStepId });
    for (const branch of branches) insertRecord(db, 'playbookBranch', branch.id, branch);
  }
  return all.length;
};

/** Adds the standard playbooks that are not there. Runs inside an open change set. @returns how many */
export const addStandardPlaybooks = (
  context: Pick<CoreContext, 'db' | 'appRoot' | 'newId' | 'today'>,
): number => addWritten(context, missingStandards(context));

/** Index of the last step that is not one of the ends that close the list; -1 without one. */
const beforeEnds = (steps: readonly PlaybookStep[]): number =>
  steps.reduce((last, { kind }, index) => (kind === 'End' ? last : index), -1);

/**
 * Adds a step after another one, before the closing ends when none is named. Runs inside an open change set.
 * @throws CarryonError NOT_FOUND
 */
export const addStep = (
  { db, newId }: Context,
  { playbookId, after, title }: Input<'playbook.addStep'>,
): string => {
  if (!findRecord(db, 'playbook', playbookId)) throw new CarryonError('NOT_FOUND');
  const ordered = inOwnOrder(recordsOfPlaybook(db, 'playbookStep', playbookId));
  const at = after === null ? beforeEnds(ordered) : ordered.findIndex(({ id }) => id === after);
  const before = ordered[at];
  if (after !== null && !before) throw new CarryonError('NOT_FOUND');
  const id = newId();
  insertRecord(db, 'playbookStep', id, {
    playbookId,
    title,
    position: at + 1,
    kind: ordered.length === 0 ? 'Start' : 'Step',
    lane: before?.lane ?? null,
  });
  for (const [index, step] of ordered.entries()) {
    const position = index <= at ? index : index + 1;
    if (step.position !== position) updateRecord(db, 'playbookStep', step.id, { position });
  }
  return id;
};

/** Makes the actions of a run and keeps where they come from. Runs inside an open change set. */
export const startRun = (
  { db, newId, user }: Context & Pick<CoreContext, 'user'>,
  { accountId, playbookId, startedOn, reason, actions }: Input<'playbook.run'>,
): string => {
  const playbook = findRecord(db, 'playbook', playbookId);
  if (!playbook || !findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
  const titles = new Map(
    recordsOfPlaybook(db, 'playbookStep', playbookId).map(({ id, title }) => [id, title]),
  );
  const runId = newId();
  const startedBy = user === '' ? null : user.slice(0, 200);
  insertRecord(db, 'playbookRun', runId, {
    accountId,
    playbookId,
    name: playbook.name,
    startedOn,
    startedBy,
    reason,
  });
  for (const { stepId, ...action } of actions) {
    const title = titles.get(stepId);
    if (title === undefined) throw new CarryonError('NOT_FOUND');
    const actionId = newId();
    insertRecord(db, 'action', actionId, { accountId, ...action });
    insertRecord(db, 'playbookAction', newId(), {
      accountId,
      playbookRunId: runId,
      actionId,
      playbookStepId: stepId,
      title,
    });
  }
  return runId;
};
