import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Health } from './health.ts';
import { byText } from './order.ts';
import { highExposure, type RiskLine, type Risks } from './risk.ts';
import type { NextStep, Work } from './work.ts';

/** A part of the answer to trouble that is not there. */
export type EscalationGap = 'nextStep' | 'due' | 'path';

/** What is done next about the account or a high risk, by when, and who is called when it is not enough. */
export type EscalationLine = {
  /** Null is the account as a whole. */
  readonly risk: RiskLine | null;
  readonly nextStep: Pick<NextStep, 'from' | 'id' | 'text' | 'owner'> | null;
  readonly due: Day | null;
  readonly path: string | null;
  /** The path of a risk that has none of its own is the account's. */
  readonly inherited: boolean;
  readonly missing: readonly EscalationGap[];
};

/** The escalation matrix of an account (row 37). */
export type Escalation = {
  /** At Risk or Critical: every part has to be there. */
  readonly needed: boolean;
  readonly account: EscalationLine;
  /** Open risks of high exposure, in register order. */
  readonly risks: readonly EscalationLine[];
};

const gapsOf = (line: Pick<EscalationLine, 'nextStep' | 'due' | 'path'>): EscalationGap[] => [
  ...(line.nextStep === null ? ['nextStep' as const] : []),
  ...(line.due === null ? ['due' as const] : []),
  ...(line.path === null ? ['path' as const] : []),
];

const lastOfAll = '9999-12-31';

const riskLine = (records: PlanRecords, line: RiskLine): EscalationLine => {
  const { id, owner, escalationPath, nextReview } = line.risk;
  const [action] = records.actions
    .filter(({ riskId, status }) => riskId === id && status === 'Open')
    .sort((a, b) => byText(a.dueOn ?? lastOfAll, b.dueOn ?? lastOfAll) || byText(a.id, b.id));
  const found = {
    nextStep: action
      ? { from: 'action' as const, id: action.id, text: action.title, owner: action.owner ?? owner }
      : null,
    due: action ? action.dueOn : nextReview,
    path: escalationPath ?? records.account.escalationPath,
  };
  return { ...found, risk: line, inherited: escalationPath === null, missing: gapsOf(found) };
};

/** Next step, due date and escalation path of the account and of each high risk (row 37). */
export const escalationOf = (
  records: PlanRecords,
  { work, health, risks }: { readonly work: Work; readonly health: Health; readonly risks: Risks },
): Escalation => {
  const account = {
    nextStep: work.nextStep,
    due: work.nextStep?.due ?? null,
    path: records.account.escalationPath,
  };
  return {
    needed: health.status === 'At Risk' || health.status === 'Critical',
    account: { ...account, risk: null, inherited: false, missing: gapsOf(account) },
    risks: risks.lines
      .filter(({ open, exposure }) => open && exposure >= highExposure)
      .map((line) => riskLine(records, line)),
  };
};
