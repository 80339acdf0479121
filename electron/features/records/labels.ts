import type { EntityName } from '../../../shared/records/registry.ts';

const words = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

/** "Edit account: renewal date", "Delete 3 risks": what the undo menu and the history say. */
export const label = (
  verb: 'Add' | 'Edit' | 'Delete',
  entity: EntityName,
  fields: readonly string[] = [],
  count = 1,
): string => {
  const noun = words(entity);
  const many = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  const what = count === 1 ? noun : `${count} ${many}`;
  const named = fields.length > 0 && fields.length <= 3 ? `: ${fields.map(words).join(', ')}` : '';
  return `${verb} ${what}${named}`;
};
