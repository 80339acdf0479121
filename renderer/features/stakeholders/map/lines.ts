import type { MapLine } from '../../../../shared/figures/map-lines.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';

export type LineKind = MapLine['kind'];

/** Reporting lines are shown by themselves on a map of up to this many people; more would hide the map. */
export const quietlyReporting = 15;

/**
 * The lines of a plan's map: who influences whom and who is at odds, and who reports to whom when asked for.
 */
export const linesOf = (
  { relations, stakeholders }: Pick<PlanRecords, 'relations' | 'stakeholders'>,
  kinds: ReadonlySet<LineKind>,
): MapLine[] => [
  ...(kinds.has('Reporting')
    ? stakeholders.flatMap(({ id, reportsToId }) =>
        reportsToId === null
          ? []
          : [{ id: `report ${id}`, kind: 'Reporting' as const, fromId: id, toId: reportsToId, label: null }],
      )
    : []),
  ...relations.filter(({ kind }) => kinds.has(kind)),
];
