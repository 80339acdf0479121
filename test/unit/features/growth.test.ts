import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dump } from '../../../electron/db/dump.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accountId: string;

beforeEach(async () => {
  app = openTestCore();
  ({ id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Example', products: ['Core'], primaryCsm: 'Sarah Chen' },
  }));
});
afterEach(() => app.close());

const plan = () => app.call('plan.get', { accountId });
const state = () => dump(app.core.context.db);
const department = { segmentKind: 'Department' as const };
const place = (product: string, segment: string) => ({ accountId, product, segment, ...department });
const addGrid = () =>
  app.call('whitespace.add', {
    accountId,
    ...department,
    products: ['Core', 'Mobile'],
    segments: ['Sales', 'Legal'],
  });

describe('whitespace', () => {
  it('gets a row or a column in one step, and only what is not there yet', async () => {
    const before = state();
    expect(await addGrid()).toEqual({ added: 4 });
    expect(
      await app.call('whitespace.add', {
        accountId,
        ...department,
        products: ['core', 'Mobile'],
        segments: ['Sales', 'SALES ', 'Finance'],
      }),
    ).toEqual({ added: 2 });
    await app.call('history.undo', {});
    expect((await plan()).whitespaceCells).toHaveLength(4);
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
  });

  it('changes a place by name, and makes it when nobody has been there', async () => {
    await app.call('whitespace.set', { ...place('Core', 'Sales'), changes: { status: 'Ours' } });
    await app.call('whitespace.set', { ...place(' core', 'sales'), changes: { value: 500 } });
    expect((await plan()).whitespaceCells).toMatchObject([
      { product: 'Core', segment: 'Sales', status: 'Ours', value: 500 },
    ]);
  });

  it('renames a product everywhere, also among what they bought, as one step', async () => {
    await addGrid();
    const before = state();
    const rename = (axis: 'Product' | 'Department' | 'Region', from: string, to: string) =>
      app.call('whitespace.rename', { accountId, axis, from, to });
    await rename('Product', 'core', 'Core Plus');
    expect((await plan()).account.products).toEqual(['Core Plus']);
    expect((await plan()).whitespaceCells.map(({ product }) => product)).toEqual([
      'Core Plus',
      'Core Plus',
      'Mobile',
      'Mobile',
    ]);
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
    await expect(rename('Department', 'Sales', 'legal')).rejects.toThrow(
      'There is one of this name already.',
    );
    await expect(rename('Product', 'Mobile', 'Core')).rejects.toMatchObject({ code: 'CONSTRAINT' });
    expect(await rename('Department', 'Sales', 'SALES')).toEqual({ renamed: 2 });
    expect(await rename('Region', 'SALES', 'Anything')).toEqual({ renamed: 0 });
  });

  it('becomes an opportunity that keeps the link; undo takes both back', async () => {
    await addGrid();
    await app.call('whitespace.set', { ...place('Mobile', 'Sales'), changes: { value: 8_000_000 } });
    const before = state();
    const { id } = await app.call('whitespace.convert', {
      ...place('Mobile', 'Sales'),
      name: 'Mobile: Sales',
    });
    const { opportunities, whitespaceCells } = await plan();
    expect(opportunities).toMatchObject([
      {
        id,
        name: 'Mobile: Sales',
        type: 'Cross-sell',
        lever: 'Module cross-sell',
        value: 8_000_000,
        owner: 'Sarah Chen',
      },
    ]);
    expect(whitespaceCells.find((cell) => cell.opportunityId === id)).toMatchObject({
      product: 'Mobile',
      segment: 'Sales',
      status: 'Open',
    });
    await expect(
      app.call('whitespace.convert', { ...place('Mobile', 'Sales'), name: 'Again' }),
    ).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
    await app.call('history.redo', {});
    await app.call('record.remove', { entity: 'opportunity', ids: [id] });
    await app.call('whitespace.convert', { ...place('Mobile', 'Sales'), name: 'Again' });
    expect((await plan()).opportunities.map(({ name }) => name)).toEqual(['Again']);
  });

  it('refuses a grid without end and an account that is not there', async () => {
    const many = (prefix: string) => Array.from({ length: 100 }, (_, index) => `${prefix} ${index}`);
    await expect(
      app.call('whitespace.add', { accountId, ...department, products: many('P'), segments: many('S') }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(
      app.call('whitespace.set', { ...place('A', 'B'), accountId: 'gone', changes: {} }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('swot.convert', () => {
  it.each([
    ['risk', 'risks', { title: 'They build their own', raisedOn: '2026-03-05', owner: 'Sarah Chen' }],
    ['opportunity', 'opportunities', { name: 'They build their own', owner: 'Sarah Chen' }],
    ['action', 'actions', { title: 'They build their own', side: 'Ours', owner: 'Sarah Chen' }],
  ] as const)('makes a %s that the note leads to; undo takes both back', async (target, list, made) => {
    const { id: noteId } = await app.call('record.create', {
      entity: 'swotNote',
      values: { accountId, quadrant: 'Threat', text: 'They build\ntheir own' },
    });
    const before = state();
    const { id } = await app.call('swot.convert', { noteId, target });
    expect((await plan())[list]).toMatchObject([{ id, ...made }]);
    expect((await plan()).swotNotes[0]).toMatchObject({ [`${target}Id`]: id });
    await expect(app.call('swot.convert', { noteId, target })).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
  });

  it('knows no note that is not there', async () => {
    await expect(app.call('swot.convert', { noteId: 'gone', target: 'risk' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('an opportunity', () => {
  it('that is won closes today, however it is edited, as one step of undo', async () => {
    const create = (name: string) =>
      app.call('record.create', { entity: 'opportunity', values: { accountId, name } });
    const { id } = await create('One');
    const { id: other } = await create('Other');
    const before = state();
    await app.call('record.update', { entity: 'opportunity', id, changes: { status: 'Won' } });
    expect((await plan()).opportunities[0]).toMatchObject({ status: 'Won', closedOn: '2026-03-05' });
    await app.call('history.undo', {});
    expect(state()).toEqual(before);
    await app.call('record.updateMany', {
      entity: 'opportunity',
      edits: [
        { id, changes: { status: 'Lost' } },
        { id: other, changes: { status: 'Won', closedOn: '2026-01-31' } },
      ],
    });
    expect((await plan()).opportunities.map(({ closedOn }) => closedOn)).toEqual([
      '2026-03-05',
      '2026-01-31',
    ]);
    await app.call('record.update', { entity: 'opportunity', id, changes: { status: 'Open' } });
    expect((await plan()).opportunities[0]).toMatchObject({ status: 'Open', closedOn: null });
  });
});
