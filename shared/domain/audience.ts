import type { Day } from '../dates.ts';
import type { Field } from '../fields.ts';
import { planLists, planOf, type ListedEntity, type PlanEntity, type PlanRecords } from '../records/plan.ts';
import { entities } from '../records/registry.ts';

type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Signals of the default scorecard that a customer is shown; every other one is our own judgment (pdf spec). */
const customerSignals: ReadonlySet<string> = new Set([
  'productUsage',
  'featureAdoption',
  'seatUtilization',
  'supportTickets',
  'npsCsat',
]);

/** Which records of a kind a customer is shown, and the fields without an audience that hold them together. */
type Share = {
  readonly keep: (record: AnyRecord, asOf: Day) => boolean;
  readonly structure?: readonly string[];
};

const everyone = () => true;

/** What is not named here is not shared at all. */
const shares: Partial<Record<ListedEntity, Share>> = {
  teamMember: { keep: everyone },
  goal: { keep: everyone },
  valueEntry: { keep: everyone },
  scorecard: { keep: everyone, structure: ['name', 'version', 'signals'] },
  assessment: { keep: everyone, structure: ['assessedOn'] },
  signalScore: {
    keep: ({ signal }) => customerSignals.has(String(signal)),
    structure: ['signal', 'scoredOn'],
  },
  // Planned reviews only: what was said in the others is our own.
  meeting: {
    keep: ({ type, heldOn }, asOf) => type === 'QBR' && String(heldOn) >= asOf,
    structure: ['heldOn', 'type', 'channel'],
  },
  action: { keep: ({ mutual }) => mutual === true },
  decisionRequest: { keep: ({ forCustomer }) => forCustomer === true, structure: ['position'] },
  agendaItem: { keep: everyone, structure: ['position'] },
  customField: {
    keep: ({ forCustomer }) => forCustomer === true,
    structure: ['label', 'kind', 'choices', 'position', 'printed', 'forCustomer'],
  },
};

/** A record with nothing in it that is not for the customer: such fields hold their initial value. */
const shared = (
  entity: ListedEntity | 'account',
  record: AnyRecord,
  structure: readonly string[],
): AnyRecord => {
  const fields: [string, Field<unknown>][] = Object.entries(entities[entity].fields);
  const allowed = ({ audience, kind }: Field<unknown>, name: string) =>
    audience === 'customer' ||
    (kind === 'reference' && record[name] !== undefined) ||
    structure.includes(name);
  return {
    id: record.id,
    ...Object.fromEntries(
      fields.map(([name, field]) => [name, allowed(field, name) ? record[name] : (field.initial ?? null)]),
    ),
  };
};

const onlyCustomerSignals = (records: PlanRecords): PlanRecords => ({
  ...records,
  scorecards: records.scorecards.map((card) => ({
    ...card,
    signals: card.signals
      .filter(({ key }) => customerSignals.has(key))
      .map((signal) => ({ ...signal, weight: 1, source: '' })),
  })),
});

/** References that lead to nothing the customer sees are cleared with it. */
const withoutLooseEnds = (records: PlanRecords): PlanRecords => {
  const meetings = new Set(records.meetings.map(({ id }) => id));
  return {
    ...records,
    actions: records.actions.map((action) => ({
      ...action,
      meetingId: null,
      riskId: null,
      opportunityId: null,
    })),
    agendaItems: records.agendaItems.map((item) => ({
      ...item,
      meetingId: item.meetingId !== null && meetings.has(item.meetingId) ? item.meetingId : null,
    })),
  };
};

/**
 * The plan a customer may see: a new plan into which only fields for the customer are copied, so that a page
 * made from it cannot print another one (row 52). No stakeholder, risk, opportunity or note is in it.
 */
export const customerRecords = (records: PlanRecords, asOf: Day): PlanRecords => {
  const empty = planOf(shared('account', records.account, []) as PlanRecords['account']);
  const lists = { ...planLists, scorecard: 'scorecards', customField: 'customFields' } as const;
  const copied = Object.entries(lists).flatMap(([name, list]) => {
    const entity = name as PlanEntity | 'scorecard' | 'customField';
    const share = shares[entity];
    if (!share) return [];
    const all: readonly AnyRecord[] = records[list];
    return [
      [
        list,
        all
          .filter((record) => share.keep(record, asOf))
          .map((record) => shared(entity, record, share.structure ?? [])),
      ] as const,
    ];
  });
  const fields = new Set(records.customFields.filter(({ forCustomer }) => forCustomer).map(({ id }) => id));
  const values = records.customValues.filter(({ customFieldId }) => fields.has(customFieldId));
  return withoutLooseEnds(
    onlyCustomerSignals({ ...empty, ...Object.fromEntries(copied), customValues: values }),
  );
};

const textKinds = new Set(['text', 'note', 'identifier', 'email', 'list']);

/** Something only we know: a text, and the field it stands in ("risk.mitigation"). */
export type InternalText = { readonly text: string; readonly field: string };

const textsOf = (
  entity: ListedEntity | 'account',
  record: AnyRecord,
  wanted: (field: Field<unknown>) => boolean,
): InternalText[] =>
  Object.entries<Field<unknown>>(entities[entity].fields).flatMap(([name, field]) => {
    if (!textKinds.has(field.kind) || !wanted(field)) return [];
    const value = record[name];
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return texts
      .filter((one): one is string => typeof one === 'string' && one.trim() !== '')
      .map((text) => ({ text, field: `${entity}.${name}` }));
  });

const listsOf = (records: PlanRecords): readonly (readonly [PlanEntity, readonly AnyRecord[]])[] =>
  Object.entries(planLists).map(([name, list]) => [name as PlanEntity, records[list]] as const);

/** Every text of the customer's plan. */
export const customerTexts = (records: PlanRecords, asOf: Day): readonly string[] => {
  const plan = customerRecords(records, asOf);
  const all = [
    ...textsOf('account', plan.account, everyone),
    ...listsOf(plan).flatMap(([entity, list]) => list.flatMap((one) => textsOf(entity, one, everyone))),
  ];
  return all.map(({ text }) => text);
};

/**
 * Every text that somebody recorded and that the customer's plan must not hold: what a finished customer copy
 * is searched for (row 52). Those are the internal fields of all records, and whatever else stands in an
 * action, a request or a meeting that is not shared. Values chosen from a list are not among them ("High" is a
 * word like any other), nor are the names and titles of people, which the customer knows.
 */
export const internalTexts = (records: PlanRecords, asOf: Day): readonly InternalText[] => {
  const allowed = new Set(customerTexts(records, asOf));
  const isInternal = ({ audience }: Field<unknown>) => audience === 'internal';
  const found = [
    ...textsOf('account', records.account, isInternal),
    ...listsOf(records).flatMap(([entity, list]) => {
      const share = shares[entity];
      return list.flatMap((one) =>
        textsOf(entity, one, share && !share.keep(one, asOf) ? everyone : isInternal),
      );
    }),
  ];
  return found.filter(({ text }) => !allowed.has(text));
};
