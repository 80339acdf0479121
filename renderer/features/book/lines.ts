import type { Output } from '../../../shared/contract.ts';

type Group = Output<'book.ids'>['groups'][number];

/** One line of the book's table: an account by its place in the order, or a group's head. */
export type Line =
  | { readonly type: 'account'; readonly at: number }
  | { readonly type: 'group'; readonly group: Group; readonly key: string };

/** The lines of a view: accounts in order, each group under its head, hidden when it is collapsed. */
export type Lines = { readonly count: number; readonly lineAt: (index: number) => Line | undefined };

/** A group's name as a key; "not recorded" differs from every name. */
export const groupKey = (value: string | null): string => (value === null ? 'null' : `=${value}`);

type Part = { readonly group: Group; readonly key: string; readonly line: number; readonly at: number };

/** Lines of `accounts` accounts in `groups` (grouped first, in this order); none means ungrouped. */
export const linesOf = (
  accounts: number,
  groups: readonly Group[],
  collapsed: ReadonlySet<string>,
): Lines => {
  if (groups.length === 0) {
    return {
      count: accounts,
      lineAt: (index) => (index >= 0 && index < accounts ? { type: 'account', at: index } : undefined),
    };
  }
  const parts: Part[] = [];
  let line = 0;
  let at = 0;
  for (const group of groups) {
    const key = groupKey(group.value);
    parts.push({ group, key, line, at });
    line += 1 + (collapsed.has(key) ? 0 : group.count);
    at += group.count;
  }
  const count = line;
  const partOf = (index: number): Part | undefined => {
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((parts[middle]?.line ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return parts[low];
  };
  return {
    count,
    lineAt: (index) => {
      const part = index >= 0 && index < count ? partOf(index) : undefined;
      if (!part) return undefined;
      if (part.line === index) return { type: 'group', group: part.group, key: part.key };
      return { type: 'account', at: part.at + index - part.line - 1 };
    },
  };
};
