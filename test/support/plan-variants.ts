import { recordChanges } from '../../electron/db/history.ts';
import type { Db } from '../../electron/db/open.ts';
import { allRecords, insertRecord, updateRecord } from '../../electron/db/records.ts';
import { planLists, planRecords, type PlanRecords } from '../../shared/records/plan.ts';
import { entityNames, type EntityName } from '../../shared/records/registry.ts';
import { samplePlans } from './sample-plans.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const surnames = [
  'Ağaoğlu',
  'Bianchi',
  'Çelik',
  'Dvořák',
  'Eriksen',
  'Fontaine',
  'Grünwald',
  'Hernández',
  'Ito',
  'Jónsdóttir',
];

/** The same plan of another customer: other ids, other names, other amounts, the same amount of everything. */
const variantOf = (plan: PlanRecords, index: number): PlanRecords => {
  const suffix = index.toString(16).padStart(4, '0');
  const surname = surnames[index % surnames.length] ?? '';
  const scorecards = new Set(plan.scorecards.map(({ id }) => id));
  const change = (key: string, value: unknown): unknown => {
    if (typeof value === 'string' && uuid.test(value)) {
      return scorecards.has(value) ? value : `${value.slice(0, 24)}${suffix}${value.slice(28)}`;
    }
    if (key === 'name' && typeof value === 'string') return `${value} ${surname}`;
    if ((key === 'arr' || key === 'value') && typeof value === 'number') return value + index * 100;
    return value;
  };
  const walk = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => walk(key, each));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(name, each)]));
    }
    return change(key, value);
  };
  const { scorecards: cards, customFields, ...own } = plan;
  const made = walk('', own) as Omit<PlanRecords, 'scorecards' | 'customFields'>;
  const { account } = made;
  return planRecords.parse({
    ...made,
    scorecards: cards,
    customFields,
    customValues: [],
    snapshots: [],
    account: { ...account, name: `${plan.account.name} ${index}`, crmId: `V-${index}`, domain: null },
  });
};

/** Different plans made from those of the sample, in the mix the sample has. */
export const planVariants = (count: number): PlanRecords[] => {
  const { plans } = samplePlans();
  return Array.from({ length: count }, (_, index) => {
    const plan = plans[index % plans.length];
    if (!plan) throw new Error('the sample has no plans');
    return variantOf(plan, index);
  });
};

const nobody = { reportsToId: null };

/** Writes plans into a book, as one change; the order of the registry breaks no reference. */
export const insertPlans = (db: Db, plans: readonly PlanRecords[]): void => {
  const lists: Readonly<Partial<Record<EntityName, keyof PlanRecords>>> = planLists;
  recordChanges(db, { kind: 'import', label: 'Import plans', at: '2026-03-05T09:00:00.000Z', by: '' }, () => {
    const insert = (name: EntityName, record: { readonly id: string }) =>
      insertRecord<EntityName>(db, name, record.id, record);
    const known = new Set(allRecords(db, 'scorecard').map(({ id }) => id));
    for (const plan of plans) {
      for (const scorecard of plan.scorecards) {
        if (!known.has(scorecard.id)) insert('scorecard', scorecard);
        known.add(scorecard.id);
      }
      insert('account', plan.account);
      for (const name of entityNames) {
        const list = lists[name];
        const records = list === undefined ? [] : plan[list];
        if (!Array.isArray(records)) continue;
        for (const record of records) {
          insert(name, Object.hasOwn(record, 'reportsToId') ? { ...record, ...nobody } : record);
        }
      }
      // Somebody may report to a person who comes later in the list.
      for (const { id, reportsToId } of plan.stakeholders) {
        if (reportsToId !== null) updateRecord(db, 'stakeholder', id, { reportsToId });
      }
    }
  });
};
