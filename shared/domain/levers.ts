import { levers, type Lever } from '../records/growth.ts';
import type { PlanRecords } from '../records/plan.ts';
import { message, type Message } from './message.ts';
import { utilizationOf } from './seats.ts';

/** Whether the data speak for a lever; a prompt with its numbers, never a gate (row 31). */
export type LeverResult = {
  readonly lever: Lever;
  readonly state: 'on' | 'off' | 'unknown';
  readonly evidence: Message;
  /** Open opportunities that pull this lever, and their value in minor units. */
  readonly planned: { readonly count: number; readonly value: number };
};

/** Seat expansion speaks below this utilization, whole percent. */
export const lowUtilization = 70;
/** Usage approaches the plan's limits from this utilization on, whole percent. */
const nearLimit = 90;

type Verdict = Pick<LeverResult, 'state' | 'evidence'>;
const verdict = (state: LeverResult['state'], evidence: Message): Verdict => ({ state, evidence });

const seatExpansion = ({ account }: PlanRecords): Verdict => {
  const seats = utilizationOf(account);
  if (!seats) return verdict('unknown', message('lever.seats.unknown'));
  const params = {
    active: seats.part,
    licensed: seats.whole,
    percent: { percent: seats.percent, digits: 0 },
    limit: lowUtilization,
    idle: Math.max(0, seats.whole - seats.part),
  };
  // Compared as whole numbers: 70 of 100 is not below 70 %.
  return seats.part * 100 < lowUtilization * seats.whole
    ? verdict('on', message('lever.seats.on', params))
    : verdict('off', message('lever.seats.off', params));
};

const tierUpgrade = ({ account }: PlanRecords): Verdict => {
  const seats = utilizationOf(account);
  if (!seats) return verdict('unknown', message('lever.tier.unknown'));
  const params = {
    active: seats.part,
    licensed: seats.whole,
    percent: { percent: seats.percent, digits: 0 },
    limit: nearLimit,
  };
  return seats.part * 100 >= nearLimit * seats.whole
    ? verdict('on', message('lever.tier.on', params))
    : verdict('off', message('lever.tier.off', params));
};

const moduleCrossSell = ({ account }: PlanRecords): Verdict => {
  const count = account.products.length;
  return count === 0
    ? verdict('unknown', message('lever.modules.unknown'))
    : verdict('unknown', message('lever.modules.ask', { count, names: { names: account.products } }));
};

const departmentExpansion = ({ stakeholders }: PlanRecords): Verdict => {
  const departments = [
    ...new Set(stakeholders.flatMap(({ department }) => (department ? [department.trim()] : []))),
  ];
  if (departments.length === 0) return verdict('unknown', message('lever.departments.unknown'));
  const params = { count: departments.length, names: { names: departments } };
  return departments.length === 1
    ? verdict('on', message('lever.departments.on', params))
    : verdict('off', message('lever.departments.off', params));
};

const geographicExpansion = ({ account }: PlanRecords): Verdict =>
  account.country === null
    ? verdict('unknown', message('lever.geography.unknown'))
    : verdict('unknown', message('lever.geography.ask', { country: account.country }));

const rules: Readonly<Record<Lever, (records: PlanRecords) => Verdict>> = {
  'Seat expansion': seatExpansion,
  'Module cross-sell': moduleCrossSell,
  'Tier upgrade': tierUpgrade,
  'Department expansion': departmentExpansion,
  'Geographic expansion': geographicExpansion,
};

/** The five growth levers evaluated from the plan's data, in their fixed order (row 31). */
export const leversOf = (records: PlanRecords): LeverResult[] =>
  levers.map((lever) => {
    const pulling = records.opportunities.filter((one) => one.status === 'Open' && one.lever === lever);
    return {
      lever,
      ...rules[lever](records),
      planned: {
        count: pulling.length,
        value: pulling.reduce((sum, { value }) => sum + (value ?? 0), 0),
      },
    };
  });
