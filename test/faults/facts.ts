import { storable } from '../../electron/db/facts.ts';
import type { Db } from '../../electron/db/open.ts';
import { readPlan } from '../../electron/db/plan.ts';
import { factsOf } from '../../shared/domain/facts.ts';

type Stored = Readonly<Record<string, string | number | null>>;

const unplanned: Stored = {
  health_points: 0,
  health_possible: 0,
  health_scored: 0,
  health_status: 'Not enough data',
  pipeline: 0,
  open_risks: 0,
  high_risks: 0,
  next_step: null,
  next_step_due: null,
};

/** Accounts whose facts in the book are not what the rules make of their plan, one line each. */
export const wrongFacts = (db: Db): string[] => {
  const accounts = db.prepare<[], { num: number; id: string }>('SELECT num, id FROM account').all();
  const find = db.prepare<[number], Stored>('SELECT * FROM account_facts WHERE account_num = ?');
  return accounts.flatMap(({ num, id }) => {
    const plan = readPlan(db, id);
    if (!plan) return [`account ${num} has no plan`];
    const stored = find.get(num) ?? unplanned;
    const facts = factsOf(plan);
    const expected: Stored = {
      health_points: facts.healthPoints,
      health_possible: facts.healthPossible,
      health_scored: facts.healthScored,
      health_status: facts.healthStatus,
      pipeline: storable(facts.pipeline),
      open_risks: facts.openRisks,
      high_risks: facts.highRisks,
      next_step: facts.nextStep,
      next_step_due: facts.nextStepDue,
    };
    return Object.entries(expected)
      .filter(([column, value]) => stored[column] !== value)
      .map(
        ([column, value]) =>
          `account ${num}: ${column} is ${String(stored[column])}, by the rules ${String(value)}`,
      );
  });
};
