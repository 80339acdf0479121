import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dump } from '../../../electron/db/dump.ts';
import type { Call } from '../../../shared/contract.ts';
import type { CustomKind } from '../../../shared/records/custom.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accounts: readonly string[];

beforeEach(async () => {
  app = openTestCore();
  const made = ['First', 'Second', 'Third'].map((name) =>
    app.call('record.create', { entity: 'account', values: { name } }),
  );
  accounts = (await Promise.all(made)).map(({ id }) => id);
});
afterEach(() => app.close());

const state = () => dump(app.core.context.db);
const account = (index: number) => accounts[index] ?? '';
const addField = async (kind: CustomKind, choices: string[] = []) =>
  (await app.call('record.create', { entity: 'customField', values: { label: 'Field', kind, choices } })).id;
const set = (index: number, customFieldId: string, value: string | null, expected?: string | null) =>
  app.call('customValue.set', {
    accountId: account(index),
    customFieldId,
    value,
    ...(expected === undefined ? {} : { expected }),
  });
const valueOf = async (index: number) =>
  (await app.call('plan.get', { accountId: account(index) })).customValues.map(({ value }) => value);

describe('a custom value', () => {
  it('is set, changed and taken away', async () => {
    const field = await addField('number');
    expect(await set(0, field, '12.5')).toEqual({ changed: true });
    expect(await set(0, field, '12.5')).toEqual({ changed: false });
    await set(0, field, '13');
    expect(await valueOf(0)).toEqual(['13']);
    await set(0, field, null);
    expect(await valueOf(0)).toEqual([]);
    expect(await set(0, field, null)).toEqual({ changed: false });
  });

  it('is one step of undo for what is typed in one go', async () => {
    const field = await addField('text');
    const before = state();
    for (const text of ['A', 'Ab', 'Abc']) await set(0, field, text);
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
  });

  it.each([
    ['number', '1,5'],
    ['money', '12.50'],
    ['date', '5.3.2026'],
    ['yesNo', 'Yes'],
    ['choice', 'gold'],
    ['choice', 'Platinum'],
  ] as const)('of kind %s is refused as %s', async (kind, value) => {
    const field = await addField(kind, ['Gold']);
    await expect(set(0, field, value)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('that somebody changed meanwhile is a conflict', async () => {
    const field = await addField('text');
    await set(0, field, 'Theirs');
    await expect(set(0, field, 'Mine', null)).rejects.toMatchObject({ code: 'CONFLICT' });
    await set(0, field, 'Mine', 'Theirs');
    expect(await valueOf(0)).toEqual(['Mine']);
  });
});

describe('a custom field', () => {
  it('that is deleted takes its values with it, and undo brings all of them back', async () => {
    const field = await addField('text');
    for (const index of [0, 1, 2]) await set(index, field, `Value ${index}`);
    const before = state();
    await app.call('record.remove', { entity: 'customField', ids: [field] });
    expect(await valueOf(1)).toEqual([]);
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
  });

  it('says how many accounts use it and its choices', async () => {
    const text = await addField('text');
    const choice = await addField('choice', ['Gold', 'Silver']);
    await set(0, choice, 'Gold');
    await set(1, choice, 'Gold');
    await set(2, choice, 'Silver');
    expect(await app.call('customField.usage', {})).toEqual([
      { customFieldId: text, accounts: 0, chosen: [] },
      {
        customFieldId: choice,
        accounts: 3,
        chosen: [
          { value: 'Gold', accounts: 2 },
          { value: 'Silver', accounts: 1 },
        ],
      },
    ]);
  });

  const choicesOf = async (id: string) =>
    (await app.call('customField.list', {})).find((field) => field.id === id)?.choices;

  it('takes the values of a renamed choice along and leaves those of one that is taken away', async () => {
    const field = await addField('choice', ['Gold', 'Silver']);
    await set(0, field, 'Gold');
    await set(1, field, 'Silver');
    const before = state();
    const edit = (change: { from: string; to?: string }) =>
      app.call('customField.editChoices', { id: field, ...change });
    expect(await edit({ from: 'Gold', to: ' Platinum' })).toEqual({ moved: 1 });
    expect(await app.call('customField.editChoices', { id: field, to: 'Bronze' })).toEqual({ moved: 0 });
    expect(await edit({ from: 'Silver' })).toEqual({ moved: 0 });
    expect(await choicesOf(field)).toEqual(['Platinum', 'Bronze']);
    expect([await valueOf(0), await valueOf(1)]).toEqual([['Platinum'], ['Silver']]);
    for (let step = 0; step < 3; step += 1) await app.call('history.undo', {});
    expect(state()).toEqual(before);
  });

  it('keeps two edits of its choices that were begun on the same list', async () => {
    const field = await addField('choice', ['Gold', 'Silver']);
    await Promise.all([
      app.call('customField.editChoices', { id: field, from: 'Silver', to: 'Tin' }),
      app.call('customField.editChoices', { id: field, from: 'Gold', to: 'Lead' }),
    ]);
    expect(await choicesOf(field)).toEqual(['Lead', 'Tin']);
    await expect(
      app.call('customField.editChoices', { id: field, from: 'Gold', to: 'Zinc' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await choicesOf(field)).toEqual(['Lead', 'Tin']);
  });

  it('refuses choices that are empty, twice, or of another kind', async () => {
    const field = await addField('choice', ['Gold', 'Silver']);
    const text = await addField('text');
    const edit = (id: string, change: { to: string } | { from: string; to: string }) =>
      app.call('customField.editChoices', { id, ...change });
    await expect(edit(field, { to: 'gold ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(edit(field, { from: 'Silver', to: 'GOLD' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(edit(field, { to: 'gold' })).rejects.toThrow('There is one of this name already.');
    // What a list cannot hold would make the fields unreadable.
    await expect(edit(field, { to: 'Ti\u0000n' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(edit(field, { to: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(edit(text, { to: 'Gold' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(edit('gone', { to: 'Gold' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // Only its letters change: the same choice.
    await edit(field, { from: 'Silver', to: 'SILVER' });
    expect(await choicesOf(field)).toEqual(['Gold', 'SILVER']);
  });

  it('has at most 200 choices', async () => {
    const words = Array.from({ length: 199 }, (_, index) => `Choice ${String(index)}`);
    const field = await addField('choice', words);
    await app.call('customField.editChoices', { id: field, to: 'The last' });
    await expect(
      app.call('customField.editChoices', { id: field, to: 'One too many' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { reason: 'full' } });
    expect(await choicesOf(field)).toEqual([...words, 'The last']);
  });
});

describe('the book', () => {
  const layout = (column: `custom:${string}`, direction: 'asc' | 'desc') => ({
    query: '',
    filters: [],
    sort: { column, direction },
    groupBy: null,
    columns: ['name' as const, column],
  });
  const ordered = async (field: string, direction: 'asc' | 'desc') => {
    const { nums } = await app.call('book.ids', { layout: layout(`custom:${field}`, direction) });
    return app.call('book.rows', { nums: [...nums] });
  };

  it('shows the values of the fields, and is ordered by them as numbers or words', async () => {
    const number = await addField('number');
    const text = await addField('text');
    await set(0, number, '9');
    await set(1, number, '10.5');
    await set(0, text, 'beta');
    await set(1, text, 'Alpha');
    expect((await ordered(number, 'desc')).map(({ name, custom }) => [name, custom[number] ?? null])).toEqual(
      [
        ['Second', '10.5'],
        ['First', '9'],
        ['Third', null],
      ],
    );
    // Not recorded comes last both ways.
    expect((await ordered(number, 'asc')).map(({ name }) => name)).toEqual(['First', 'Second', 'Third']);
    expect((await ordered(text, 'asc')).map(({ name }) => name)).toEqual(['Second', 'First', 'Third']);
    expect((await ordered('gone', 'asc')).map(({ name }) => name)).toEqual(['First', 'Second', 'Third']);
  });

  it('is pasted together with fields of the account as one step of undo, all of it or none', async () => {
    const field = await addField('number');
    const before = state();
    const edits = (...texts: (string | null)[]) =>
      texts.map((value, index) => ({
        id: account(index),
        changes: { city: 'Oslo', arr: index },
        values: [{ customFieldId: field, value }],
      }));
    expect(await app.call('account.editMany', { edits: edits('1', '2', null) })).toEqual({ changed: 3 });
    expect([await valueOf(0), await valueOf(1), await valueOf(2)]).toEqual([['1'], ['2'], []]);
    expect((await ordered(field, 'asc')).map(({ arr }) => arr)).toEqual([0, 1, 2]);
    expect((await app.call('app.status', {})).undo).toBe('Edit 3 accounts: city, ARR, Field');
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
    await app.call('history.redo', {});
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
    const withBad = (bad: Call<'account.editMany'>['edits'][number]) => [...edits('1'), bad];
    const refused = [
      [edits('1', 'many'), 'BAD_REQUEST'],
      [withBad({ id: 'nobody', changes: {} }), 'NOT_FOUND'],
      [
        withBad({ id: account(1), changes: {}, values: [{ customFieldId: 'none', value: '1' }] }),
        'NOT_FOUND',
      ],
    ] as const;
    for (const [many, code] of refused) {
      await expect(app.call('account.editMany', { edits: many })).rejects.toMatchObject({ code });
      expect(state()).toEqual(before);
    }
  });

  it('lists the fields in the order the user gave them', async () => {
    const first = await addField('text');
    const second = await addField('date');
    await app.call('record.updateMany', {
      entity: 'customField',
      edits: [
        { id: first, changes: { position: 1 } },
        { id: second, changes: { position: 0 } },
      ],
    });
    const fields = await app.call('customField.list', {});
    expect(fields.map(({ id }) => id)).toEqual([second, first]);
  });
});

describe('account.standing', () => {
  it('is the place by ARR among the accounts of one currency, and where the largest fifth ends', async () => {
    const add = (name: string, arr: number | null, currency: string | null = null) =>
      app.call('record.create', { entity: 'account', values: { name, arr, currency } });
    const made = [];
    for (const arr of [100, 90, 90, 70, 60, 50]) made.push(await add(`USD ${arr}`, arr));
    const euro = await add('EUR', 5, 'EUR');
    const none = await add('None', null);
    const standing = async (id: string) => app.call('account.standing', { accountId: id });
    // Six accounts in USD, two of them are the largest fifth: the same as in the book.
    expect(await standing(made[2]?.id ?? '')).toEqual({ currency: 'USD', place: 2, accounts: 6, floor: 90 });
    expect(await standing(made[5]?.id ?? '')).toMatchObject({ place: 6, floor: 90 });
    expect(await standing(euro.id)).toEqual({ currency: 'EUR', place: 1, accounts: 1, floor: 5 });
    expect(await standing(none.id)).toMatchObject({ place: null, accounts: 6 });
    const { nums } = await app.call('book.ids', {
      layout: {
        query: '',
        filters: [{ test: 'keyAccount', value: true }],
        sort: { column: 'arr', direction: 'desc' },
        groupBy: null,
        columns: ['name'],
      },
    });
    const rows = await app.call('book.rows', { nums: [...nums] });
    expect(rows.map(({ name }) => name).sort()).toEqual(['EUR', 'USD 100', 'USD 90', 'USD 90']);
    await expect(standing('gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
