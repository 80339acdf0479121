import { describe, expect, it } from 'vitest';

import {
  applyEdit,
  applyEdits,
  onlyChanged,
  recordsOf,
  valuesOf,
} from '../../../renderer/features/plan/edits.ts';
import { reconcile } from '../../../renderer/features/plan/reconcile.ts';
import { emptyPlan, stakeholderNamed } from './plan-records.ts';

const plan = emptyPlan('a1', {
  stakeholders: [stakeholderNamed('s1', 'Maria'), stakeholderNamed('s2', 'James')],
});

describe('edits laid over a plan', () => {
  it('changes one record and leaves the others as the same objects', () => {
    const changed = applyEdit(plan, { entity: 'stakeholder', id: 's1', changes: { title: 'CFO' } });
    expect(changed.stakeholders[0]?.title).toBe('CFO');
    expect(changed.stakeholders[1]).toBe(plan.stakeholders[1]);
    expect(plan.stakeholders[0]?.title).toBeNull();
  });

  it('changes the account, and only the account that is open', () => {
    expect(applyEdit(plan, { entity: 'account', id: 'a1', changes: { tier: 'SMB' } }).account.tier).toBe(
      'SMB',
    );
    expect(applyEdit(plan, { entity: 'account', id: 'other', changes: { tier: 'SMB' } })).toBe(plan);
  });

  it('ignores an edit of a record that is gone', () => {
    expect(applyEdit(plan, { entity: 'risk', id: 'gone', changes: { title: 'x' } })).toBe(plan);
  });

  it('lets the later of two edits of a field win', () => {
    const edit = (key: number, title: string) => ({
      key,
      entity: 'stakeholder' as const,
      id: 's2',
      changes: { title },
      expected: {},
    });
    const changed = applyEdits(plan, [edit(1, 'CFO'), edit(2, 'CEO')]);
    expect(changed.stakeholders[1]?.title).toBe('CEO');
  });

  it('keeps only what differs, comparing lists by their items', () => {
    const record = { id: 'x', products: ['A', 'B'], name: 'n' };
    expect(onlyChanged(record, { products: ['A', 'B'], name: 'n' })).toEqual({});
    expect(onlyChanged(record, { products: ['B', 'A'], name: 'm' })).toEqual({
      products: ['B', 'A'],
      name: 'm',
    });
    expect(valuesOf(record, { name: 'm' })).toEqual({ name: 'n' });
  });

  it('reads the account as a list of one', () => {
    expect(recordsOf(plan, 'account')).toEqual([plan.account]);
  });
});

describe('reconcile', () => {
  it('keeps every record that did not change as the same object', () => {
    const read = structuredClone(plan);
    read.stakeholders.push(stakeholderNamed('s3', 'Priya'));
    const next = reconcile(plan, read);
    expect(next.account).toBe(plan.account);
    expect(next.stakeholders).toHaveLength(3);
    expect(next.stakeholders[0]).toBe(plan.stakeholders[0]);
    expect(next.risks).toBe(plan.risks);
  });

  it('keeps the new order when records moved', () => {
    const read = structuredClone(plan);
    read.stakeholders.reverse();
    expect(reconcile(plan, read).stakeholders.map(({ id }) => id)).toEqual(['s2', 's1']);
  });

  it('keeps the plan itself when nothing changed, so that nothing is drawn again', () => {
    expect(reconcile(plan, structuredClone(plan))).toBe(plan);
    expect(reconcile(plan, { ...structuredClone(plan), changedOn: '2026-03-05' })).not.toBe(plan);
  });

  it('takes another account as it is', () => {
    const other = emptyPlan('a2');
    expect(reconcile(plan, other)).toBe(other);
  });
});
