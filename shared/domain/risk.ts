import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { levels, type Level, type Risk } from '../records/risk.ts';
import { byName, byText } from './order.ts';

const rank: Readonly<Record<Level, 1 | 2 | 3>> = { Low: 1, Medium: 2, High: 3 };

/** Severity x likelihood, 1 to 9 (row 36). */
export const exposureOf = (severity: Level, likelihood: Level): number => rank[severity] * rank[likelihood];

/** From this exposure on a risk is called high: High x Medium or worse. */
export const highExposure = 6;

export type RiskLine = {
  readonly risk: Risk;
  /** Place in the register, from 1; the heat map's discs carry it. */
  readonly number: number;
  /** 1 to 9. */
  readonly exposure: number;
  readonly open: boolean;
  /** An open risk whose next review has passed. */
  readonly reviewOverdue: boolean;
};

export type HeatCell = {
  readonly severity: Level;
  readonly likelihood: Level;
  readonly exposure: number;
  /** Open risks of this cell, in register order. */
  readonly risks: readonly RiskLine[];
};

export type Risks = {
  /** Open ones by exposure, then title; closed ones after them. */
  readonly lines: readonly RiskLine[];
  /** Nine cells, severity from High to Low, within it likelihood from Low to High. */
  readonly cells: readonly HeatCell[];
  readonly open: number;
  /** Open risks of high exposure. */
  readonly high: number;
};

export const isOpenRisk = (risk: Pick<Risk, 'status'>): boolean => risk.status !== 'Closed';
export const isHighRisk = (risk: Pick<Risk, 'status' | 'severity' | 'likelihood'>): boolean =>
  isOpenRisk(risk) && exposureOf(risk.severity, risk.likelihood) >= highExposure;

const inRegisterOrder = (a: Risk, b: Risk): number =>
  Number(isOpenRisk(b)) - Number(isOpenRisk(a)) ||
  exposureOf(b.severity, b.likelihood) - exposureOf(a.severity, a.likelihood) ||
  byName(a.title, b.title) ||
  byText(a.id, b.id);

/** The register and heat map on a day (rows 35, 36). */
export const risksAt = (records: Pick<PlanRecords, 'risks'>, asOf: Day): Risks => {
  const lines = [...records.risks].sort(inRegisterOrder).map((risk, index) => ({
    risk,
    number: index + 1,
    exposure: exposureOf(risk.severity, risk.likelihood),
    open: isOpenRisk(risk),
    reviewOverdue: isOpenRisk(risk) && risk.nextReview !== null && risk.nextReview < asOf,
  }));
  const cells = levels.flatMap((severity) =>
    [...levels].reverse().map((likelihood) => ({
      severity,
      likelihood,
      exposure: exposureOf(severity, likelihood),
      risks: lines.filter(
        ({ open, risk }) => open && risk.severity === severity && risk.likelihood === likelihood,
      ),
    })),
  );
  return {
    lines,
    cells,
    open: lines.filter(({ open }) => open).length,
    high: lines.filter(({ risk }) => isHighRisk(risk)).length,
  };
};

/** A risk most accounts share, to start a register from (row 35). */
export type StarterRisk = Pick<Risk, 'title' | 'severity' | 'likelihood' | 'mitigation' | 'owner' | 'status'>;

export const starterRisks: readonly StarterRisk[] = [
  {
    title: 'Champion leaves the company',
    severity: 'High',
    likelihood: 'Medium',
    mitigation:
      'Know at least two more people well enough to call them. Ask the champion for introductions now, and keep the value story written down where a successor will find it.',
    owner: 'CSM',
    status: 'Active',
  },
  {
    title: 'Competitor evaluation',
    severity: 'High',
    likelihood: 'Low',
    mitigation:
      'Show the return in numbers before they ask for it, and have our executive meet theirs each half-year.',
    owner: 'CSM + Account Manager',
    status: 'Monitoring',
  },
  {
    title: 'Budget cuts in the next fiscal year',
    severity: 'Medium',
    likelihood: 'Medium',
    mitigation:
      'Put the savings we bring on one page that the buyer can use, and learn the budget calendar by name and date.',
    owner: 'CSM',
    status: 'Active',
  },
  {
    title: 'Low adoption in a new department',
    severity: 'Medium',
    likelihood: 'High',
    mitigation:
      'Train the team on its own use case, then share a short usage report with its lead every two weeks until it holds.',
    owner: 'CSM',
    status: 'In progress',
  },
];

/** A risk's words without articles and case: how two titles of one risk mostly differ. */
const essence = (title: string): string =>
  (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^(?:a|an|the)$/u.test(word))
    .join(' ');

/** The starter risks that a register does not have yet, whatever the article in their titles (row 35). */
export const starterRisksLeft = (risks: readonly { readonly title: string }[]): readonly StarterRisk[] => {
  const present = new Set(risks.map(({ title }) => essence(title)));
  return starterRisks.filter(({ title }) => !present.has(essence(title)));
};
