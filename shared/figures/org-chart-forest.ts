import { byName, byText } from '../domain/order.ts';
import { bossesOf } from '../domain/org-chart.ts';
import type { OrgItem } from './org-chart-blocks.ts';
import type { OrgPerson } from './org-chart-cards.ts';

/** Who reports to whom: the people at the top, each with the tree below. */
export type OrgForest = {
  /** People with reports, or with a boss above them. */
  readonly trees: readonly OrgItem[];
  /** People without a boss and without reports. */
  readonly loose: readonly OrgItem[];
};

const rank = { High: 0, Medium: 1, Low: 2 } as const;
const byWeight = (a: OrgPerson, b: OrgPerson): number =>
  Number(a.leftOn !== null) - Number(b.leftOn !== null) ||
  (a.influence ? rank[a.influence] : 3) - (b.influence ? rank[b.influence] : 3) ||
  byName(a.name, b.name) ||
  byText(a.id, b.id);

/** Everybody below an item that is not folded away. */
export const countBelow = (item: OrgItem): number =>
  item.reports.reduce((sum, report) => sum + 1 + countBelow(report), 0);

/** The trees of the people, the most influential first. */
export const orgForest = (
  people: readonly OrgPerson[],
  folded: ReadonlySet<string> = new Set(),
): OrgForest => {
  const bosses = bossesOf(people);
  const below = new Map<string | null, OrgPerson[]>();
  for (const person of [...people].sort(byWeight)) {
    const boss = bosses.get(person.id) ?? null;
    const list = below.get(boss);
    if (list) list.push(person);
    else below.set(boss, [person]);
  }
  const itemOf = ({ id }: OrgPerson): OrgItem => {
    const reports = (below.get(id) ?? []).map(itemOf);
    if (!folded.has(id)) return { id, reports, hidden: 0 };
    return { id, reports: [], hidden: countBelow({ id, reports, hidden: 0 }) };
  };
  const top = below.get(null) ?? [];
  const hasReports = ({ id }: OrgPerson) => below.has(id);
  return {
    trees: top.filter(hasReports).map(itemOf),
    loose: top.filter((person) => !hasReports(person)).map(itemOf),
  };
};

/**
 * Whom to fold so that at most about `limit` cards show: lines are opened from the top, the whole of a
 * person's reports at a time.
 */
export const foldedToFit = (people: readonly OrgPerson[], limit: number): Set<string> => {
  const { trees, loose } = orgForest(people);
  const folded = new Set<string>();
  let shown = trees.length + loose.length;
  let level: readonly OrgItem[] = trees;
  while (level.length > 0) {
    const next: OrgItem[] = [];
    for (const item of level.filter(({ reports }) => reports.length > 0)) {
      if (shown + item.reports.length > limit && shown > 1) folded.add(item.id);
      else {
        shown += item.reports.length;
        next.push(...item.reports);
      }
    }
    level = next;
  }
  return folded;
};
