import { addDays, daysBetween, type Day } from '../dates.ts';
import type { Decision } from '../records/goal.ts';
import type { PlanRecords } from '../records/plan.ts';
import { renewalPhases, type RenewalCycle, type RenewalGate, type RenewalPhase } from '../records/renewal.ts';
import { decisionLogOf, renewalApproval } from './decision-log.ts';
import { byText } from './order.ts';
import { expectedPhase, gateTemplates, phaseEnd } from './renewal-gates.ts';
import { scenariosOf, type Scenarios } from './renewal-scenarios.ts';
import type { Renewal } from './renewal.ts';
import type { DisplayStatus } from './status.ts';

export type GateLine = {
  readonly gate: RenewalGate;
  readonly done: boolean;
  /** Open, and its day has passed. */
  readonly overdue: boolean;
  /** Days until it is due, negative when overdue, null without a due day. */
  readonly dueIn: number | null;
};

export type PhaseLine = {
  readonly phase: RenewalPhase;
  readonly state: 'done' | 'current' | 'ahead';
  /** By due day; those without one last. */
  readonly gates: readonly GateLine[];
  readonly open: number;
  /** The day by which it should be left. */
  readonly endsOn: Day | null;
  /** Gates that most renewals have in this phase and this one does not. */
  readonly offered: readonly string[];
};

/** The work on the renewal that comes next, and the renewals so far (row 42). */
export type RenewalPlan = {
  /** The renewal that is being worked on; null until somebody begins. */
  readonly cycle: RenewalCycle | null;
  readonly phase: RenewalPhase;
  /** Where it should be on this day; null without a renewal date. */
  readonly expected: RenewalPhase | null;
  readonly phases: readonly PhaseLine[];
  /** Every gate, by phase. */
  readonly gates: readonly GateLine[];
  /** Open gates of phases that were left: moving on did not close them. */
  readonly skipped: readonly GateLine[];
  readonly scenarios: Scenarios;
  /** The approval of this renewal in the decision log, or null. */
  readonly approval: Decision | null;
  /** True when the account has another renewal date than the cycle. */
  readonly dateDiffers: boolean;
  /** Renewals with an outcome, the latest first. */
  readonly past: readonly RenewalCycle[];
  /** The renewal on the account's date has its outcome and no next one has begun. */
  readonly settled: boolean;
};

const outcomes: Readonly<Record<NonNullable<RenewalCycle['outcome']>, DisplayStatus>> = {
  Renewed: 'good',
  Expanded: 'good',
  Contracted: 'watch',
  Churned: 'bad',
};
export const displayOutcome = (outcome: NonNullable<RenewalCycle['outcome']>): DisplayStatus =>
  outcomes[outcome];

const lastOfAll = '9999-12-31';

const gateLine = (gate: RenewalGate, asOf: Day): GateLine => {
  const done = gate.doneOn !== null && gate.doneOn <= asOf;
  const dueIn = gate.dueOn === null ? null : daysBetween(asOf, gate.dueOn);
  return { gate, done, dueIn, overdue: !done && dueIn !== null && dueIn < 0 };
};

const inGateOrder = (a: RenewalGate, b: RenewalGate): number =>
  byText(a.dueOn ?? lastOfAll, b.dueOn ?? lastOfAll) || byText(a.id, b.id);

const phaseIndex = (phase: RenewalPhase): number => renewalPhases.indexOf(phase);

/** The renewal that is open: of several the one that comes last. */
export const openCycle = (cycles: readonly RenewalCycle[]): RenewalCycle | null =>
  cycles
    .filter(({ outcome }) => outcome === null)
    .sort((a, b) => byText(b.renewalDate, a.renewalDate) || byText(b.id, a.id))[0] ?? null;

type Basis = Parameters<typeof scenariosOf>[2];

/** An approval given this long before the renewal, or later, belongs to it; days. */
const approvalWindow = 365;

const approvalOf = (
  records: PlanRecords,
  past: readonly RenewalCycle[],
  { renewalDate }: Renewal,
  asOf: Day,
): Decision | null => {
  if (renewalDate === null) return null;
  const earliest = addDays(renewalDate, -approvalWindow);
  // What was decided for the renewal before this one does not count for it.
  const afterLast = past[0]?.decidedOn ? addDays(past[0].decidedOn, 1) : earliest;
  return renewalApproval(decisionLogOf(records), afterLast > earliest ? afterLast : earliest, asOf);
};

/** Phases with their gates, scenarios, approval and past renewals on a day (row 42). */
export const renewalPlanAt = (records: PlanRecords, basis: Basis, asOf: Day): RenewalPlan => {
  const { renewal } = basis;
  const cycle = openCycle(records.renewalCycles);
  const phase = cycle?.phase ?? 'Discovery';
  const own = records.renewalGates
    .filter(({ renewalCycleId }) => renewalCycleId === cycle?.id)
    .sort(inGateOrder);
  const titles = new Set(own.map(({ title }) => title));
  const phases = renewalPhases.map((name): PhaseLine => {
    const gates = own.filter((gate) => gate.phase === name).map((gate) => gateLine(gate, asOf));
    const distance = phaseIndex(name) - phaseIndex(phase);
    return {
      phase: name,
      state: distance === 0 ? 'current' : distance < 0 ? 'done' : 'ahead',
      gates,
      open: gates.filter(({ done }) => !done).length,
      endsOn: phaseEnd(name, renewal),
      offered: gateTemplates[name].filter((title) => !titles.has(title)),
    };
  });
  const past = records.renewalCycles
    .filter(({ outcome }) => outcome !== null)
    .sort((a, b) => byText(b.renewalDate, a.renewalDate) || byText(b.id, a.id));
  return {
    cycle,
    phase,
    expected: expectedPhase(renewal, asOf),
    phases,
    gates: phases.flatMap(({ gates }) => gates),
    skipped: phases
      .filter(({ state }) => state === 'done')
      .flatMap(({ gates }) => gates.filter(({ done }) => !done)),
    scenarios: scenariosOf(
      records,
      records.renewalScenarios.filter(({ renewalCycleId }) => renewalCycleId === cycle?.id),
      basis,
    ),
    approval: approvalOf(records, past, renewal, asOf),
    dateDiffers: cycle !== null && renewal.renewalDate !== null && cycle.renewalDate !== renewal.renewalDate,
    past,
    settled: cycle === null && past[0] !== undefined && past[0].renewalDate === renewal.renewalDate,
  };
};
