import { quarterOf } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { scenarioKinds, type RenewalScenario, type ScenarioKind } from '../records/renewal.ts';
import type { Growth } from './growth.ts';
import type { Health } from './health.ts';
import { message, type Message } from './message.ts';
import type { Renewal } from './renewal.ts';
import { highExposure, type Risks } from './risk.ts';
import { seatPrice, shareOf, utilizationOf, type Share } from './seats.ts';
import { someNames } from './some-names.ts';
import type { Threads } from './threads.ts';

/** What a scenario would do, worked out from the plan's data; a suggestion, never an entry. */
export type ScenarioSuggestion = {
  /** Change of ARR, minor units; null when the data name reasons but no amount. */
  readonly arrEffect: number | null;
  readonly reasons: readonly Message[];
};

/** One way the renewal may end, with its effect on ARR and on net revenue retention (row 42). */
export type ScenarioLine = {
  readonly kind: ScenarioKind;
  /** What was entered, or null. */
  readonly scenario: RenewalScenario | null;
  readonly suggestion: ScenarioSuggestion;
  /** The entered effect, else the suggested one; minor units. */
  readonly arrEffect: number | null;
  readonly entered: boolean;
  /** ARR after the renewal, never below 0; null when ARR or effect is not known. */
  readonly arrAfter: number | null;
  /** Net revenue retention of this account: ARR after / ARR today. */
  readonly nrr: Share | null;
  /** Whole percent. */
  readonly likelihood: number | null;
};

export type Scenarios = {
  readonly lines: readonly ScenarioLine[];
  /** Sum of the likelihoods given, whole percent; null when none is. */
  readonly likelihoods: number | null;
  /** Sum of likelihood x ARR after, minor units; null unless the three likelihoods make 100 %. */
  readonly expectedArr: number | null;
};

type Basis = {
  readonly renewal: Renewal;
  readonly growth: Growth;
  readonly risks: Risks;
  readonly health: Health;
  readonly threads: Threads;
};

/** Confidences that a scenario counts on. */
const countedConfidences = ['High', 'Medium'] as const;

const expandSuggestion = ({ renewal, growth }: Basis): ScenarioSuggestion => {
  const quarter = renewal.renewalDate === null ? null : quarterOf(renewal.renewalDate);
  const confidences: readonly string[] = countedConfidences;
  const counted = growth.open.filter(
    ({ value, confidence, timeline }) =>
      value !== null &&
      confidence !== null &&
      confidences.includes(confidence) &&
      (quarter === null || (timeline !== null && timeline <= quarter)),
  );
  const params = {
    count: counted.length,
    names: someNames(counted.map(({ name }) => name)),
  };
  if (counted.length === 0) return { arrEffect: null, reasons: [message('scenario.expand.none', params)] };
  return {
    arrEffect: counted.reduce((sum, { value }) => sum + (value ?? 0), 0),
    reasons: [
      quarter === null
        ? message('scenario.expand.any', params)
        : message('scenario.expand', {
            ...params,
            quarter: `${quarter.slice(5)} ${quarter.slice(0, 4)}`,
          }),
    ],
  };
};

const contractSuggestion = (
  { account }: Pick<PlanRecords, 'account'>,
  { growth, risks, health, threads }: Basis,
): ScenarioSuggestion => {
  const reasons: Message[] = [];
  const { currency } = growth;
  const seats = utilizationOf(account);
  const idle = seats ? Math.max(0, seats.whole - seats.part) : 0;
  const [value, price] = [seatPrice(account, idle), seatPrice(account, 1)];
  if (seats && idle > 0 && value !== null && price !== null)
    reasons.push(
      message('scenario.contract.seats', {
        count: idle,
        licensed: seats.whole,
        price: { money: price, currency },
        value: { money: value, currency },
      }),
    );
  const high = risks.lines.filter(({ open, exposure }) => open && exposure >= highExposure);
  if (high.length > 0)
    reasons.push(
      message('scenario.contract.risks', {
        count: high.length,
        names: someNames(high.map(({ risk }) => risk.title)),
      }),
    );
  if (health.status === 'At Risk' || health.status === 'Critical')
    reasons.push(message('scenario.contract.health', { status: health.status }));
  if (threads.onlyThread)
    reasons.push(message('scenario.contract.thread', { name: threads.onlyThread.name }));
  return {
    arrEffect: idle > 0 && value !== null ? -value : null,
    reasons: reasons.length > 0 ? reasons : [message('scenario.contract.none')],
  };
};

/**
 * The three ways a renewal may end (row 42). Expand is suggested from the open pipeline of high and medium
 * confidence that closes by the renewal's quarter, contract from seats nobody uses at today's seat price.
 */
export const scenariosOf = (
  records: Pick<PlanRecords, 'account'>,
  entered: readonly RenewalScenario[],
  basis: Basis,
): Scenarios => {
  const { arr } = records.account;
  const suggestions: Readonly<Record<ScenarioKind, ScenarioSuggestion>> = {
    Flat: { arrEffect: 0, reasons: [message('scenario.flat')] },
    Expand: expandSuggestion(basis),
    Contract: contractSuggestion(records, basis),
  };
  const lines = scenarioKinds.map((kind): ScenarioLine => {
    const scenario = entered.find((one) => one.kind === kind) ?? null;
    const suggestion = suggestions[kind];
    const own = scenario?.arrEffect ?? null;
    const arrEffect = own ?? suggestion.arrEffect;
    const arrAfter = arr === null || arrEffect === null ? null : Math.max(0, arr + arrEffect);
    return {
      kind,
      scenario,
      suggestion,
      arrEffect,
      entered: own !== null,
      arrAfter,
      nrr: shareOf(arrAfter, arr),
      likelihood: scenario?.likelihood ?? null,
    };
  });
  const given = lines.filter(({ likelihood }) => likelihood !== null);
  const likelihoods =
    given.length === 0 ? null : given.reduce((sum, { likelihood }) => sum + (likelihood ?? 0), 0);
  // A scenario of no likelihood needs no amount.
  const counted = given.filter(({ likelihood }) => (likelihood ?? 0) > 0);
  const hundredths = counted.reduce(
    (sum, { likelihood, arrAfter }) => sum + (likelihood ?? 0) * (arrAfter ?? 0),
    0,
  );
  return {
    lines,
    likelihoods,
    expectedArr:
      likelihoods === 100 && counted.every(({ arrAfter }) => arrAfter !== null)
        ? Math.round(hundredths / 100)
        : null,
  };
};
