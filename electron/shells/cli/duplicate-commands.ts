import type { Mergeable } from '../../../shared/contract-duplicates.ts';
import { misuse, wholeNumber, type CommandName, type Values } from './arguments.ts';
import type { Session } from './session.ts';

const entityOf = (kind: string | undefined, command: CommandName): Mergeable => {
  if (kind === undefined || kind === 'accounts') return 'account';
  if (kind === 'stakeholders') return 'stakeholder';
  throw misuse('--kind is accounts or stakeholders', command);
};

/** `duplicates`: records that are probably there twice, the likeliest first. */
export const duplicates = (session: Session, _words: readonly string[], { kind, limit }: Values) =>
  session.call('duplicates.find', {
    job: session.newJob(),
    entity: entityOf(kind, 'duplicates'),
    limit: wholeNumber(limit, 'limit', 'duplicates') ?? 1000,
  });

/**
 * `merge KEEP OTHER`: makes one record of two. Without `--take` the fields come from OTHER that KEEP leaves blank
 * or that were written later there. Accounts go by id, CRM id or name, stakeholders by id.
 */
export const merge = async (session: Session, [keep = '', other = '']: readonly string[], values: Values) => {
  const entity = entityOf(values.kind, 'merge');
  const idOf = async (key: string): Promise<string> =>
    entity === 'account' ? (await session.call('plan.resolve', { key })).id : key;
  const [keepId, removeId] = [await idOf(keep), await idOf(other)];
  const { fields } = await session.call('duplicates.compare', {
    entity,
    firstId: keepId,
    secondId: removeId,
  });
  const take =
    values.take ??
    fields.flatMap(({ field, differs, preferred }) => (differs && preferred === 'second' ? [field] : []));
  const merged = await session.call('duplicates.merge', { entity, keepId, removeId, take });
  return { keepId, removeId, taken: take, ...merged };
};
