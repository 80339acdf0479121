import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

import {
  array,
  assert,
  constantFrom,
  dictionary,
  integer,
  jsonValue,
  oneof,
  option,
  property,
  record as recordOf,
  string,
  uint8Array,
  uuid,
} from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fromColumns, inColumns } from '../../../electron/features/export/pdf/attachment/columns.ts';
import { withIds, withoutIds } from '../../../electron/features/export/pdf/attachment/ids.ts';
import { fingerprintOf } from '../../../electron/features/export/pdf/attachment/plan-data.ts';
import { readPlanFromPdf } from '../../../electron/features/export/pdf/attachment/read-plan.ts';
import { findLeaks } from '../../../electron/features/export/pdf/leaks/find-leaks.ts';
import { readBack } from '../../../electron/features/export/pdf/leaks/read-back.ts';
import {
  engineFor,
  makePlanPdf,
  type PlanPdfInput,
} from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { fintechCorp, fixtureDay } from '../../support/plan-fixture.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../..'));
const make = (changes: Partial<PlanPdfInput> = {}): Uint8Array =>
  makePlanPdf(engine, {
    records: fintechCorp(),
    asOf: fixtureDay,
    edition: 'internal',
    app: '1.2.3',
    ...changes,
  }).bytes;

const codeOf = (bytes: Uint8Array): string => {
  try {
    readPlanFromPdf(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof CarryonError)) throw error;
    return error.code;
  }
};
/** A file with one attachment. */
const withContent = (content: Uint8Array, entries = '/Filter/FlateDecode'): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile${entries}/Length ${content.length}>>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ]);
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe('the plan within its PDF', () => {
  test('comes back as it was, with its fingerprint', () => {
    const { records, asOf, app, edition, fingerprint } = readPlanFromPdf(make());
    const { snapshots: _heads, ...plan } = fintechCorp();
    expect(records).toMatchObject(plan);
    expect({ asOf, app, edition }).toEqual({ asOf: fixtureDay, app: '1.2.3', edition: 'internal' });
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('is in the editions for our own side when it is asked for, and never in a customer’s', () => {
    const carried = (changes: Partial<PlanPdfInput>) => codeOf(make(changes));
    expect(carried({ edition: 'handOff' })).toBe('read');
    expect(carried({ edition: 'customer' })).toBe('FILE_UNSUPPORTED');
    expect(carried({ edition: 'onePager' })).toBe('FILE_UNSUPPORTED');
    const plain = makePlanPdf(engine, { records: fintechCorp(), asOf: fixtureDay, edition: 'internal' });
    expect(codeOf(plain.bytes)).toBe('FILE_UNSUPPORTED');
    expect(Buffer.from(make({ edition: 'customer' })).includes('EmbeddedFile')).toBe(false);
  });

  test('stays away where the account has switched it off, unless the one who exports says otherwise', () => {
    const records = {
      ...fintechCorp(),
      editionSettings: [
        {
          id: 'e',
          accountId: fintechCorp().account.id,
          edition: 'internal',
          sectionOrder: [],
          hiddenSections: [],
          paper: null,
          omitsPlanData: true,
        },
      ],
    };
    expect(codeOf(make({ records }))).toBe('FILE_UNSUPPORTED');
    expect(codeOf(make({ records, attachPlan: true }))).toBe('read');
    expect(codeOf(make({ records, edition: 'handOff' }))).toBe('read');
    expect(codeOf(make({ attachPlan: false }))).toBe('FILE_UNSUPPORTED');
  });

  test('gives the same bytes again', () => {
    expect(Buffer.compare(make(), make())).toBe(0);
  });

  test('is known to be another when one letter of it is', () => {
    const { records: _records, ...facts } = readPlanFromPdf(make());
    const other = fintechCorp();
    const changed = make({ records: { ...other, account: { ...other.account, name: 'Fintech Corq' } } });
    expect(readPlanFromPdf(changed).fingerprint).not.toBe(facts.fingerprint);
  });

  test('is found by the search for leaks', async () => {
    const [leak] = await findLeaks(make(), [{ field: 'id', value: fintechCorp().account.id }], []);
    expect(leak?.place).toEqual({ kind: 'attachment' });
  });

  test.skipIf(!has('qpdf'))('is still there when another program wrote the file anew', () => {
    const folder = mkdtempSync(join(tmpdir(), 'attachment-'));
    try {
      const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
      writeFileSync(from, make());
      expect(execFileSync('qpdf', ['--check', from], { encoding: 'utf8' })).toContain('No syntax or stream');
      expect(execFileSync('qpdf', ['--list-attachments', from], { encoding: 'utf8' })).toContain(
        'carryon-plan.json',
      );
      for (const options of [
        ['--linearize'],
        ['--object-streams=disable', '--compress-streams=n', '--decode-level=generalized'],
      ]) {
        execFileSync('qpdf', [...options, from, to]);
        expect(codeOf(execFileSync('cat', [to]))).toBe('read');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('ids come back from their table, and texts that look like their marks as they were', () => {
  const text = oneof(uuid(), string({ maxLength: 3 }), constantFrom('#', '#0', '##0', '#1 priority'));
  const records = array(
    recordOf({ id: text, ownerId: text, people: array(text, { maxLength: 3 }), note: option(text) }),
    { maxLength: 4 },
  );
  assert(
    property(recordOf({ risks: records, actions: records, account: recordOf({ id: text }) }), (plan) => {
      const travelling = withoutIds(inColumns(plan));
      const { plan: packed, ids } = JSON.parse(JSON.stringify(travelling)) as typeof travelling;
      const columns = withIds(packed, ids);
      expect(columns && fromColumns(columns, 100)).toEqual(plan);
    }),
    { numRuns: 200 },
  );
});

test('an id travels once, however many records name it', () => {
  const [id, other] = ['019cbb4b-4c02-7ca2-8a17-00013c6ef362', '019cbb4b-4c03-7ca2-8a17-0001daa66d13'];
  const plan = { account: { id }, risks: [{ id: other, accountId: id }] };
  expect(withoutIds(inColumns(plan)).plan).toEqual({
    account: { id: '#1' },
    risks: { id: 1, accountId: '#1' },
  });
  expect(Buffer.from(withoutIds(inColumns(plan)).ids, 'base64')).toHaveLength(2 * 16);
});

test('lists of records come back from their columns as they were, whatever they hold', () => {
  const record = dictionary(string({ maxLength: 3 }), jsonValue({ maxDepth: 1 })).map((fields) => ({
    id: 'a',
    ...fields,
  }));
  const alike = record.chain((one) =>
    array(
      integer().map((id) => ({ ...one, id })),
      { maxLength: 4 },
    ),
  );
  const list = oneof(alike, array(record, { maxLength: 4 }), array(jsonValue(), { maxLength: 4 }));
  assert(
    property(dictionary(string({ maxLength: 5 }), oneof(list, record)), (plan) => {
      const packed: unknown = JSON.parse(JSON.stringify(inColumns(plan)));
      const back = fromColumns(packed as Record<string, unknown>, 1000);
      expect(JSON.stringify(back)).toBe(JSON.stringify(plan));
    }),
    { numRuns: 200 },
  );
  const rows = [{ id: 'a' }, { id: 'b' }];
  expect(inColumns({ risks: rows })).toEqual({ risks: { id: ['a', 'b'] } });
  const alikeRows = rows.map((row) => ({ ...row, owner: 'Sarah Chen', tags: [] }));
  expect(inColumns({ risks: alikeRows })).toEqual({
    risks: { id: ['a', 'b'], owner: 'Sarah Chen', tags: [[], []] },
  });
  expect(fromColumns(inColumns({ risks: rows }), 1)).toBeUndefined();
  const long = rows.map((row) => ({ ...row, notes: 'x'.repeat(101) }));
  expect(inColumns({ risks: long })).toMatchObject({
    risks: { notes: [expect.any(String), expect.any(String)] },
  });
});

const dataWith = (changes: Record<string, unknown>): Uint8Array =>
  withContent(
    deflateSync(
      JSON.stringify({
        format: 'carryon-plan',
        version: 1,
        app: '1',
        asOf: '2026-03-05',
        edition: 'internal',
        fingerprint: 'x',
        ids: '',
        plan: { account: fintechCorp().account },
        ...changes,
      }),
    ),
  );

test.each([
  ['no PDF', Buffer.from('hello'), 'FILE_UNSUPPORTED'],
  ['an empty file', Buffer.alloc(0), 'FILE_UNSUPPORTED'],
  ['a PDF of somebody else', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF'), 'FILE_UNSUPPORTED'],
  ['another attachment', withContent(deflateSync('{"format":"invoice"}')), 'FILE_UNSUPPORTED'],
  ['a stream that unpacks to a gigabyte', withContent(deflateSync(Buffer.alloc(70_000_000))), 'FILE_HOSTILE'],
  [
    'a stream that is cut',
    withContent(deflateSync('{"format":"carryon-plan"}').subarray(0, 9)),
    'FILE_UNSUPPORTED',
  ],
  ['data that is no JSON', withContent(deflateSync('carryon-plan {')), 'FILE_UNREADABLE'],
  ['a later layout of the data', dataWith({ version: 2 }), 'SCHEMA_TOO_NEW'],
  ['a plan without its ids', dataWith({ ids: undefined }), 'FILE_UNREADABLE'],
  ['an id that is not in the table', dataWith({ plan: { account: { id: '#7' } } }), 'FILE_UNREADABLE'],
  [
    'a list of more records than there are ids',
    dataWith({ plan: { risks: { id: 1e15, title: 'x' } } }),
    'FILE_UNREADABLE',
  ],
  ['an unknown edition', dataWith({ edition: '__proto__' }), 'FILE_UNREADABLE'],
  ['a day that is none', dataWith({ asOf: '2026-02-31' }), 'FILE_UNREADABLE'],
  ['a plan without an account', dataWith({ plan: {} }), 'FILE_UNREADABLE'],
  ['a plan that is a list', dataWith({ plan: [] }), 'FILE_UNREADABLE'],
])('%s is refused', (_name, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

/** Deflated data between stream marks, changed and put back. */
const changedIn = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const place = Buffer.from(bytes).indexOf('/EmbeddedFile');
  const start = Buffer.from(bytes).indexOf('stream\n', place) + 7;
  const text = inflateSync(bytes.subarray(start)).toString('utf8');
  expect(text).toContain(from);
  return withContent(deflateSync(text.replace(from, to)));
};

test('each fault is told by its reason', () => {
  const whole = make();
  const place = Buffer.from(whole).indexOf('/EmbeddedFile');
  const reasons: (readonly [Uint8Array, string])[] = [
    [Buffer.from('hello'), 'notPdf'],
    [make({ edition: 'customer' }), 'noPlan'],
    [whole.subarray(0, place + 300), 'pdfCut'],
    [whole.subarray(0, place - 3000), 'pdfCut'],
    [changedIn(whole, '"arr":25000000', '"arr":99000000'), 'planChanged'],
    [dataWith({}), 'planChanged'],
    [dataWith({ version: 2 }), 'planNewer'],
    [dataWith({ asOf: 'soon' }), 'planBroken'],
  ];
  for (const [bytes, reason] of reasons) {
    expect(() => readPlanFromPdf(bytes)).toThrow(expect.objectContaining({ details: { reason } }));
  }
});

test.each([
  [
    'fifty attachments that each unpack to twenty megabytes',
    () => {
      const bomb = withContent(deflateSync(Buffer.alloc(20_000_000)));
      return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...Array.from({ length: 50 }, () => bomb)]);
    },
  ],
  [
    'a plan of a million records',
    () => {
      const plan = { account: fintechCorp().account, risks: Array.from({ length: 1_000_000 }, () => ({})) };
      const data = {
        format: 'carryon-plan',
        version: 1,
        app: '1',
        asOf: '2026-03-05',
        edition: 'internal',
        plan,
      } as const;
      return withContent(deflateSync(JSON.stringify({ ...data, fingerprint: fingerprintOf(data), ids: '' })));
    },
  ],
  [
    'a plan of twenty thousand records that share a hundred thousand fields',
    () => {
      const shared = Object.fromEntries(Array.from({ length: 100_000 }, (_, field) => [`f${field}`, 0]));
      const risks = { id: Array.from({ length: 20_000 }, () => 0), ...shared };
      return dataWith({ plan: { account: fintechCorp().account, risks } });
    },
  ],
])('%s: refused before they take time or memory', (_name, bytes) => {
  expect(codeOf(bytes())).toBe('FILE_HOSTILE');
});

test('data nested without end is refused', () => {
  const deep = `{"format":"carryon-plan","version":1,"app":"1","asOf":"2026-03-05","edition":"internal","fingerprint":"x","ids":"","plan":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`;
  expect(codeOf(withContent(deflateSync(deep)))).toBe('FILE_UNREADABLE');
});

test('the fingerprint stands in the metadata, with the plan or without it, and never in a customer’s copy', async () => {
  const { fingerprint } = readPlanFromPdf(make());
  const all = async (changes: Partial<PlanPdfInput>) =>
    (await readBack(make(changes))).texts.map(({ text }) => text).join(' ');
  expect(await all({ attachPlan: false })).toContain(`sha256:${fingerprint}`);
  expect(await all({ attachPlan: false })).not.toContain('carryon-plan');
  expect(await all({ app: '1.2.4', attachPlan: false })).not.toContain(fingerprint);
  expect(await all({ edition: 'customer', attachPlan: true })).not.toContain('sha256:');
});

test('whatever is done to the bytes: read or refused with a code', () => {
  const whole = Buffer.from(make());
  const place = whole.indexOf('/EmbeddedFile');
  assert(
    property(integer({ min: -200, max: 9000 }), uint8Array({ maxLength: 60 }), (offset, noise) => {
      const at = place + offset;
      const bytes = Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + noise.length)]);
      expect(codeOf(bytes)).toMatch(/^(?:read|[A-Z_]+)$/u);
    }),
    { numRuns: 200 },
  );
});
