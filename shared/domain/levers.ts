import type { WhitespaceCell } from '../records/goal.ts';
import { levers, type Lever } from '../records/growth.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { MessageCode } from '../text/en/messages.ts';
import { message, type Message } from './message.ts';
import { utilizationOf } from './seats.ts';
import { opportunityFrom, whitespaceOf, type Whitespace, type WhitespaceGrid } from './whitespace.ts';

/** Whether the data speak for a lever; a prompt with its numbers, never a gate (row 31). */
export type LeverResult = {
  readonly lever: Lever;
  readonly state: 'on' | 'off' | 'unknown';
  readonly evidence: Message;
  /** Open opportunities that pull this lever, and their value in minor units. */
  readonly planned: { readonly count: number; readonly value: number };
  /** The open place of the whitespace that this lever fills and that is worth most, not planned yet. */
  readonly place: WhitespaceCell | null;
};

/** Seat expansion speaks below this utilization, whole percent. */
export const lowUtilization = 70;
/** Usage approaches the plan's limits from this utilization on, whole percent. */
const nearLimit = 90;
/** More names than this end in "+n". */
const mostNames = 5;

type Verdict = Pick<LeverResult, 'state' | 'evidence'>;
const verdict = (state: LeverResult['state'], evidence: Message): Verdict => ({ state, evidence });

const named = (names: readonly string[]) => ({
  names:
    names.length <= mostNames
      ? names
      : [...names.slice(0, mostNames - 1), `+${names.length - mostNames + 1}`],
});

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

/** Products they do not have, by what the whitespace says; without one, what to ask. */
const moduleCrossSell = ({ account }: PlanRecords, { Department, Region }: Whitespace): Verdict => {
  const looked = [...Department.rows, ...Region.rows]
    .filter(({ owned }) => !owned)
    .flatMap(({ places }) => places.flatMap(({ cell }) => (cell?.status ? [cell] : [])));
  const namesOf = (cells: readonly WhitespaceCell[]) =>
    named([...new Set(cells.map(({ product }) => product))]);
  const open = looked.filter(({ status }) => status === 'Open');
  const [value, count] = [open.reduce((sum, cell) => sum + (cell.value ?? 0), 0), open.length];
  if (count > 0 && value > 0)
    return verdict(
      'on',
      message('lever.modules.open', {
        count,
        names: namesOf(open),
        value: { money: value, currency: Department.currency },
      }),
    );
  if (count > 0) return verdict('on', message('lever.modules.openUnvalued', { count, names: namesOf(open) }));
  if (looked.length > 0) return verdict('off', message('lever.modules.closed', { names: namesOf(looked) }));
  return account.products.length === 0
    ? verdict('unknown', message('lever.modules.unknown'))
    : verdict(
        'unknown',
        message('lever.modules.ask', { count: account.products.length, names: named(account.products) }),
      );
};

/** Segments that hold nothing of ours though something could fit; null without a grid. */
const spaceIn = (grid: WhitespaceGrid, space: MessageCode, full: MessageCode): Verdict | null => {
  const of = grid.columns.length;
  if (of === 0 || grid.counts.notLooked === of * grid.rows.length) return null;
  const without = grid.columns
    .filter((_, column) => {
      const statuses = grid.rows.map(({ places }) => places[column]?.cell?.status ?? null);
      return !statuses.includes('Ours') && statuses.some((status) => status !== 'No fit');
    })
    .map(({ segment }) => segment);
  return without.length > 0
    ? verdict('on', message(space, { count: without.length, of, names: named(without) }))
    : verdict('off', message(full, { count: of }));
};

const departmentExpansion = ({ stakeholders }: PlanRecords, { Department }: Whitespace): Verdict => {
  const seen = spaceIn(Department, 'lever.departments.space', 'lever.departments.full');
  if (seen) return seen;
  const departments = [
    ...new Set(stakeholders.flatMap(({ department }) => (department ? [department.trim()] : []))),
  ];
  if (departments.length === 0) return verdict('unknown', message('lever.departments.unknown'));
  const params = { count: departments.length, names: named(departments) };
  return departments.length === 1
    ? verdict('on', message('lever.departments.on', params))
    : verdict('off', message('lever.departments.off', params));
};

const geographicExpansion = ({ account }: PlanRecords, { Region }: Whitespace): Verdict =>
  spaceIn(Region, 'lever.geography.space', 'lever.geography.full') ??
  (account.country === null
    ? verdict('unknown', message('lever.geography.unknown'))
    : verdict('unknown', message('lever.geography.ask', { country: account.country })));

const rules: Readonly<Record<Lever, (records: PlanRecords, whitespace: Whitespace) => Verdict>> = {
  'Seat expansion': seatExpansion,
  'Module cross-sell': moduleCrossSell,
  'Tier upgrade': tierUpgrade,
  'Department expansion': departmentExpansion,
  'Geographic expansion': geographicExpansion,
};

const bestPlace = ({ account }: PlanRecords, whitespace: Whitespace, lever: Lever): WhitespaceCell | null =>
  Object.values(whitespace)
    .flatMap((grid) => grid.rows.flatMap(({ places }) => places))
    .flatMap(({ cell, opportunity }) => (cell?.status === 'Open' && opportunity === null ? [cell] : []))
    .filter((cell) => opportunityFrom(account, cell).lever === lever)
    .reduce<WhitespaceCell | null>(
      (best, cell) => (best === null || (cell.value ?? 0) > (best.value ?? 0) ? cell : best),
      null,
    );

/** The five growth levers evaluated from the plan's data, in their fixed order (row 31). */
export const leversOf = (
  records: PlanRecords,
  whitespace: Whitespace = whitespaceOf(records),
): LeverResult[] =>
  levers.map((lever) => {
    const pulling = records.opportunities.filter((one) => one.status === 'Open' && one.lever === lever);
    return {
      lever,
      ...rules[lever](records, whitespace),
      planned: {
        count: pulling.length,
        value: pulling.reduce((sum, { value }) => sum + (value ?? 0), 0),
      },
      place: bestPlace(records, whitespace, lever),
    };
  });
