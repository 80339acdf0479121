import { inOwnOrder } from '../../../shared/domain/own-order.ts';
import { type RecordOf } from '../../../shared/entity.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { playbookRun } from '../../../shared/records/playbook.ts';
import type { Db } from '../../db/open.ts';
import { allRecords, findRecord } from '../../db/records.ts';
import { prepared } from '../../db/statements.ts';

/** Steps, branches or proposals of a playbook, in the order they were made. */
export const recordsOfPlaybook = <N extends 'playbookStep' | 'playbookBranch' | 'playbookProposal'>(
  db: Db,
  name: N,
  playbookId: string,
) => allRecords(db, name).filter((record) => record.playbookId === playbookId);

/** A playbook with its steps in their order, its branches and what lessons would change; null when it is not there. */
export const readPlaybook = (db: Db, id: string) => {
  const playbook = findRecord(db, 'playbook', id);
  return (
    playbook && {
      playbook,
      steps: inOwnOrder(recordsOfPlaybook(db, 'playbookStep', id)),
      branches: recordsOfPlaybook(db, 'playbookBranch', id),
      proposals: recordsOfPlaybook(db, 'playbookProposal', id),
    }
  );
};

/** The lessons that proposals to a playbook come from, with the days of their retros. */
export const originsOfProposals = (
  db: Db,
  playbookId: string,
): { proposalId: string; lessonId: string; accountId: string; heldOn: string }[] =>
  prepared<{ proposalId: string; lessonId: string; accountId: string; heldOn: string }>(
    db,
    `SELECT proposal.id AS proposalId, lesson.id AS lessonId, lesson.account_id AS accountId,
       retro.held_on AS heldOn
     FROM playbook_proposal proposal JOIN lesson ON lesson.id = proposal.lesson_id
     JOIN retro ON retro.id = lesson.retro_id
     WHERE proposal.playbook_id = ? ORDER BY proposal.num`,
  ).all(playbookId);

/** Runs of a playbook with the names of their accounts, the newest first. */
export const runsOfPlaybook = (
  db: Db,
  playbookId: string,
): { run: RecordOf<typeof playbookRun>; accountName: string }[] =>
  prepared<{ id: string; accountName: string }>(
    db,
    `SELECT run.id, account.name AS accountName FROM playbook_run run
     JOIN account ON account.id = run.account_id
     WHERE run.playbook_id = ? ORDER BY run.started_on DESC, run.num DESC`,
  )
    .all(playbookId)
    .flatMap(({ id, accountName }) => {
      const run = findRecord(db, 'playbookRun', id);
      return run ? [{ run, accountName }] : [];
    });

/** The playbook that a person means by `key`: its id or its name. @throws CarryonError NOT_FOUND, AMBIGUOUS */
export const resolvePlaybook = (db: Db, key: string): { id: string; name: string } => {
  for (const condition of ['id = ?', 'name = ?', 'name = ? COLLATE NOCASE']) {
    const found = prepared<{ id: string; name: string }>(
      db,
      `SELECT id, name FROM playbook WHERE ${condition} LIMIT 2`,
    ).all(key);
    if (found.length > 1) throw new CarryonError('AMBIGUOUS');
    if (found[0]) return found[0];
  }
  throw new CarryonError('NOT_FOUND');
};
