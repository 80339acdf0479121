import type { PlanRecords } from '../records/plan.ts';
import { finding, type Finding } from './finding.ts';
import type { GoalLine } from './goals.ts';
import type { PlanRules } from './plan-rules.ts';

/** What a goal lacks to be shown to the customer (row 34). */
const goalFindings = ({ goal, state, stale, measuredAge }: GoalLine): Finding[] => {
  const at = (field: string) => ['growth', 'goal', goal.id, field] as const;
  const name = { name: goal.title };
  const found: Finding[] = [];
  if (state === 'late' && goal.dueOn !== null)
    found.push(
      finding('watch', 'goalLate', at('dueOn'), 'find.goalLate', { ...name, on: { day: goal.dueOn } }),
    );
  if (stale)
    found.push(
      measuredAge === null
        ? finding('watch', 'goalUndated', at('measuredOn'), 'find.goalUndated', name)
        : finding('watch', 'goalStale', at('now'), 'find.goalStale', { ...name, count: measuredAge }),
    );
  if (state === 'reached' && goal.proof === null)
    found.push(finding('watch', 'goalProof', at('proof'), 'find.goalProof', name));
  return found;
};

/** Goals that are late, stale or unproved, and whitespace that a won opportunity has filled (rows 32, 34). */
export const goalAndWhitespaceFindings = (_: PlanRecords, { goals, whitespace }: PlanRules): Finding[] => [
  ...goals.lines.flatMap(goalFindings),
  ...Object.values(whitespace).flatMap((grid) =>
    grid.rows.flatMap(({ places }) =>
      places.flatMap(({ cell, opportunity }) =>
        cell && cell.status !== 'Ours' && opportunity?.status === 'Won'
          ? [
              finding(
                'watch',
                'whitespaceWon',
                ['growth', 'whitespaceCell', cell.id, 'status'],
                'find.whitespaceWon',
                { name: opportunity.name },
              ),
            ]
          : [],
      ),
    ),
  ),
];
