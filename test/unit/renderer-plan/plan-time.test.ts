import { describe, expect, it } from 'vitest';

import { CallError } from '../../../renderer/api.ts';
import { createPlanStore } from '../../../renderer/features/plan/plan-state.ts';
import type { CallCore } from '../../../renderer/features/plan/plan-store.ts';
import { emptyPlan, stakeholderNamed } from './plan-records.ts';

const person = (sentiment: 'Neutral' | 'Positive') => ({ ...stakeholderNamed('s1', 'Maria'), sentiment });

/** A core whose plan began on 20 January; `hold` keeps an answer of a past day back until it is called. */
const opened = async () => {
  const sent: string[] = [];
  const held = new Map<string, () => void>();
  const core = async (channel: string, input: { day?: string }): Promise<unknown> => {
    if (channel === 'app.status') return { today: '2026-03-05' };
    if (channel === 'plan.get') return emptyPlan('a1', { stakeholders: [person('Positive')] });
    if (channel === 'plan.asOf') {
      if (held.has(input.day ?? ''))
        await new Promise<void>((resolve) => {
          held.set(input.day ?? '', resolve);
        });
      if ((input.day ?? '') < '2026-01-20') throw new CallError({ code: 'NOT_FOUND', message: 'none' });
      return emptyPlan('a1', { stakeholders: [person('Neutral')], changedOn: input.day ?? null });
    }
    sent.push(channel);
    return { changed: true };
  };
  const store = createPlanStore(core as CallCore);
  await store.open('a1');
  return { store, sent, held };
};

type Store = Awaited<ReturnType<typeof opened>>['store'];
const shown = (store: Store) => {
  const { asOf, today, records } = store.getState();
  return { asOf, today, sentiment: records?.stakeholders[0]?.sentiment };
};
const now = { asOf: null, today: '2026-03-05', sentiment: 'Positive' };
const past = { asOf: '2026-02-01', today: '2026-02-01', sentiment: 'Neutral' };

describe('a plan of a past day in the store', () => {
  it('is shown with that day as today, and left for the plan as it is', async () => {
    const { store } = await opened();
    expect(shown(store)).toEqual(now);
    await store.travel('2026-02-01');
    expect(shown(store)).toEqual(past);
    await store.refetch();
    expect(shown(store)).toEqual(past);
    await store.travel('2026-03-05');
    expect(shown(store)).toEqual(now);
    await store.travel('2026-02-01');
    await store.travel(null);
    expect(shown(store)).toEqual(now);
    await store.travel('2026-02-01');
    await store.open('a2');
    expect(store.getState().asOf).toBeNull();
  });

  it('cannot be changed: nothing is sent, and it is counted so that the page can say so', async () => {
    const { store, sent } = await opened();
    await store.travel('2026-02-01');
    store.update('stakeholder', 's1', { sentiment: 'Negative' });
    await expect(store.save('stakeholder', 's1', { title: 'CFO' }, { title: null })).rejects.toThrow(
      CallError,
    );
    await expect(store.change('record.remove', { entity: 'stakeholder', ids: ['s1'] })).rejects.toThrow(
      CallError,
    );
    expect(sent).toEqual([]);
    expect(shown(store)).toEqual(past);
    expect(store.getState()).toMatchObject({ blocked: 3, refusals: [] });
    await store.travel(null);
    expect(store.getState().blocked).toBe(0);
    store.update('stakeholder', 's1', { sentiment: 'Negative' });
    await expect.poll(() => sent).toEqual(['record.update']);
  });

  it('of a day before there was a plan leaves what is shown', async () => {
    const { store } = await opened();
    await store.travel('2026-02-01');
    await expect(store.travel('2025-12-01')).rejects.toThrow(CallError);
    expect(shown(store)).toEqual(past);
  });

  it('that was asked for last is shown, whichever is answered last', async () => {
    const { store, held } = await opened();
    held.set('2026-01-25', () => undefined);
    const slow = store.travel('2026-01-25');
    await store.travel('2026-02-01');
    held.get('2026-01-25')?.();
    await slow;
    expect(shown(store)).toEqual(past);
    const again = store.travel('2026-01-25');
    await store.travel(null);
    held.get('2026-01-25')?.();
    await again;
    expect(shown(store)).toEqual(now);
  });

  it('does not hide an edit that is still on its way when it is left', async () => {
    const { store } = await opened();
    store.update('stakeholder', 's1', { title: 'CFO' });
    await store.travel('2026-02-01');
    expect(store.getState().records?.stakeholders[0]?.title).toBeNull();
    await store.travel(null);
    expect(store.getState().records?.stakeholders[0]?.title).toBe('CFO');
  });
});
