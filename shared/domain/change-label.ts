import type { EntityName } from '../records/registry.ts';
import { spelledOut } from './spelled-out.ts';

/**
 * "Edit account: renewal date", "Delete 3 risks": what the undo menu and the history say. `named` are the fields
 * that the user made, by the names they gave them.
 */
export const changeLabel = (
  verb: 'Add' | 'Edit' | 'Delete',
  entity: EntityName,
  fields: readonly string[] = [],
  count = 1,
  named: readonly string[] = [],
): string => {
  const noun = spelledOut(entity);
  const many = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  const what = count === 1 ? noun : `${count.toLocaleString('en-US')} ${many}`;
  const all = [...fields.map(spelledOut), ...named];
  return `${verb} ${what}${all.length > 0 && all.length <= 3 ? `: ${all.join(', ')}` : ''}`;
};
