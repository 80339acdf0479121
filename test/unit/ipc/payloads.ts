import { emptyBookLayout } from '../../../shared/book-view.ts';
import { contract } from '../../../shared/contract.ts';

/** In every text that is sent, so that a text coming back in an error is noticed. */
export const canary = 'ZQX';

const nowhere = '00000000-0000-7000-8000-000000000000';

/**
 * Calls that fit the contract, or nearly, for channels that the random operations do not use. None starts a
 * job: a hundred thousand processes would try the machine, not the dispatcher.
 */
export const fittingCalls: readonly (readonly [channel: string, input: unknown])[] = [
  ['app.status', {}],
  ['sample.load', { moveToToday: true }],
  ['book.ids', { layout: emptyBookLayout }],
  ['book.rows', { nums: [1, 2, 0xffff_ffff] }],
  ['book.facet', { column: 'owner', filters: [{ test: 'between', column: 'arr', from: 0, to: null }] }],
  ['plan.resolve', { key: `${canary} Northwind` }],
  ['plan.get', { accountId: nowhere }],
  ['stakeholder.add', { values: { accountId: nowhere, name: canary }, attendeeIds: [nowhere] }],
  [
    'record.createMany',
    {
      entity: 'risk',
      records: [
        { accountId: nowhere, title: canary },
        { accountId: nowhere, title: canary },
      ],
    },
  ],
  ['stakeholder.leave', { stakeholderId: nowhere, leftOn: '2026-03-05', actions: [] }],
  [
    'whitespace.add',
    { accountId: nowhere, segmentKind: 'Region', products: [canary], segments: [canary, 'EMEA'] },
  ],
  [
    'whitespace.set',
    {
      accountId: nowhere,
      segmentKind: 'Department',
      product: canary,
      segment: canary,
      changes: { value: 1 },
    },
  ],
  ['whitespace.rename', { accountId: nowhere, axis: 'Product', from: canary, to: `${canary} 2` }],
  [
    'whitespace.convert',
    { accountId: nowhere, segmentKind: 'Region', product: canary, segment: canary, name: canary },
  ],
  ['swot.convert', { noteId: nowhere, target: 'risk' }],
  ['customValue.set', { accountId: nowhere, customFieldId: nowhere, value: canary }],
  [
    'account.editMany',
    {
      edits: [
        { id: nowhere, changes: { name: canary }, values: [{ customFieldId: nowhere, value: canary }] },
      ],
    },
  ],
  ['customField.list', {}],
  ['customField.usage', {}],
  ['customField.editChoices', { id: nowhere, from: canary, to: 'x' }],
  ['account.standing', { accountId: nowhere }],
  ['playbook.list', {}],
  ['playbook.get', { id: nowhere }],
  ['playbook.resolve', { key: canary }],
  ['playbook.addStandard', {}],
  ['playbook.addStep', { playbookId: nowhere, after: nowhere, title: canary }],
  [
    'playbook.run',
    {
      accountId: nowhere,
      playbookId: nowhere,
      startedOn: '2026-03-05',
      reason: canary,
      actions: [{ stepId: nowhere, title: canary, owner: null, side: 'Ours', dueOn: null }],
    },
  ],
  ['lesson.propose', { lessonId: nowhere, playbookId: nowhere }],
  ['playbook.settle', { proposalId: nowhere, verdict: 'Applied', asStep: true }],
  ['history.list', { limit: 3, before: 10 }],
  ['search.query', { text: `${canary} ann`, limit: 5 }],
  ['files.choose', {}],
  ['files.begin', { name: `${canary}.csv`, bytes: 10 }],
  ['files.append', { token: nowhere, chunk: new Uint8Array(10) }],
  ['imports.read', { file: nowhere, options: {}, limit: 10 }],
  [
    'imports.prepare',
    {
      job: nowhere,
      file: nowhere,
      kind: 'accounts',
      options: {},
      mapping: { [canary]: 'name' },
      choices: {},
    },
  ],
  ['imports.rows', { importId: nowhere, outcome: null, offset: 0, limit: 10 }],
  ['imports.commit', { job: nowhere, importId: nowhere }],
  ['imports.discard', { importId: nowhere }],
  ['imports.saveRejects', { importId: nowhere }],
  ['imports.list', {}],
  ['imports.undo', { job: nowhere, importId: 7 }],
  ['export.pdf', { job: nowhere, accountId: nowhere, edition: 'internal' }],
  ['playbook.saveFile', { id: nowhere }],
  ['playbook.addFile', { job: nowhere, file: nowhere }],
  ['export.playbook', { job: nowhere, playbookId: nowhere }],
  ['export.csv', { kind: canary }],
  ['jobs.cancel', { job: nowhere }],
];

/** Names that are no channel, some of which an object has all the same. */
export const unknownChannels: readonly unknown[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'record.create ',
  'RECORD.CREATE',
  '',
  null,
  undefined,
  7,
  ['app.status'],
  { toString: () => 'app.status' },
  Symbol('app.status'),
];

const channels = Object.keys(contract);

/** What is put where something else belongs. */
const oddValues: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => -0,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => -1.5,
  () => 10n ** 30n,
  () => true,
  () => '',
  () => ' ',
  () => `${canary}\u0000`,
  () => `${canary}\ud800`,
  () => `${canary}\u202e\ufeff`,
  () => `../../${canary}`,
  () => `\\\\?\\C:\\${canary}`,
  () => `'; DROP TABLE account; -- ${canary}`,
  () => canary.repeat(10_000),
  () => '2026-02-30',
  () => '0001-01-01',
  () => [],
  () => [canary, [canary]],
  () => ({}),
  () =>
    JSON.parse(
      `{"__proto__":{"polluted":"${canary}"},"constructor":{"prototype":{"polluted":1}}}`,
    ) as unknown,
  () => new Map([[canary, canary]]),
  () => new Set([canary]),
  () => new Date(Number.NaN),
  () => new Uint8Array(5),
  () => new Float64Array([Number.NaN]),
  () => /x/u,
  () => Object.create(null) as unknown,
];

type Random = () => number;
const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const odd = (random: Random): unknown => oneOf(random, oddValues)();

/** The same value with one part, at any depth, removed, added or replaced by something odd. */
const spoiled = (random: Random, value: unknown): unknown => {
  if (Array.isArray(value) && value.length > 0 && random() < 0.8) {
    const at = Math.floor(random() * value.length);
    return value.map((part: unknown, index) => (index === at ? spoiled(random, part) : part));
  }
  const plain = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
  if (!plain || random() < 0.1) return odd(random);
  const entries = Object.entries(value);
  const action = random();
  if (entries.length === 0 || action < 0.1)
    return Object.fromEntries([...entries, [oneOf(random, ['__proto__', canary, 'id']), odd(random)]]);
  const at = Math.floor(random() * entries.length);
  if (action < 0.2) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, part], index) => [key, index === at ? spoiled(random, part) : part]),
  );
};

export type RandomCall = { readonly channel: unknown; readonly input: unknown };

/** Any call: a fitting one, one that is almost, or nonsense. */
export const randomCall = (random: Random, pool: readonly RandomCall[]): RandomCall => {
  const kind = random();
  if (kind < 0.02) return { channel: oneOf(random, unknownChannels), input: odd(random) };
  if (kind < 0.15) return { channel: oneOf(random, channels), input: odd(random) };
  const { channel, input } = oneOf(random, pool);
  if (kind < 0.2) return { channel: oneOf(random, channels), input };
  if (kind < 0.25) return { channel, input };
  const once = spoiled(random, input);
  return { channel, input: random() < 0.3 ? spoiled(random, once) : once };
};
