import { entities, type EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

/** The account a record belongs to, or undefined when there is no such record. */
export const accountOf = (db: Db, entity: EntityName, id: string): string | undefined =>
  prepared<string>(db, `SELECT account_id FROM ${entities[entity].table} WHERE id = ?`).pluck().get(id);

/** True when a step of a playbook, or a branch of one, leads from or to a step of another playbook. */
export const leadsToOtherPlaybook = (
  db: Db,
  entity: 'playbookStep' | 'playbookBranch',
  id: string,
): boolean =>
  prepared(
    db,
    entity === 'playbookStep'
      ? `SELECT 1 FROM playbook_step step
         JOIN playbook_step other ON other.id = step.next_step_id OR other.next_step_id = step.id
         WHERE step.id = @id AND other.playbook_id <> step.playbook_id
         UNION ALL
         SELECT 1 FROM playbook_step step
         JOIN playbook_branch branch ON step.id IN (branch.step_id, branch.to_step_id)
         WHERE step.id = @id AND branch.playbook_id <> step.playbook_id LIMIT 1`
      : `SELECT 1 FROM playbook_branch branch
         JOIN playbook_step step ON step.id IN (branch.step_id, branch.to_step_id)
         WHERE branch.id = @id AND branch.playbook_id <> step.playbook_id LIMIT 1`,
  ).get({ id }) !== undefined;
