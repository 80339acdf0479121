import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createCore, type Core } from '../../../../electron/core.ts';
import { safeFileName, uniqueNames } from '../../../../electron/features/files/names.ts';
import type { ChosenFolder } from '../../../../electron/features/files/native.ts';
import { spawnNodeProcess } from '../../../../electron/jobs/node-process.ts';
import { createJobs } from '../../../../electron/jobs/port.ts';
import { emptyBookLayout } from '../../../../shared/book-view.ts';
import type { Call } from '../../../../shared/contract.ts';
import type { CoreEvent } from '../../../../shared/events.ts';
import { callerOf } from '../../../support/app.ts';
import { appRoot } from '../../../support/core.ts';
import { riskRecord } from '../../../support/plan-fixture.ts';
import { insertPlans, planVariants } from '../../../support/plan-variants.ts';

let folder = '';
let out = '';
let place: ChosenFolder | null = null;
let core: Core;
let events: CoreEvent[] = [];
let saved: Map<string, Uint8Array>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batch-'));
  out = mkdtempSync(join(tmpdir(), 'batch-out-'));
  place = { kind: 'folder', path: out };
  events = [];
  saved = new Map();
  core = createCore({
    dataDir: folder,
    appRoot,
    shell: 'cli',
    today: '2026-03-05',
    jobs: createJobs(() => spawnNodeProcess(appRoot)),
    native: {
      chooseFile: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(place),
      saveFile: (name, content) => {
        const bytes = typeof content === 'string' ? readFileSync(content) : content;
        saved.set(name, bytes);
        return Promise.resolve({ outcome: 'saved', name, bytes: bytes.length });
      },
    },
    emit: (event) => events.push(event),
  });
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
});

const batch = (input: Partial<Call<'export.batch'>> = {}) =>
  callerOf(core)('export.batch', {
    job: randomUUID(),
    accounts: { layout: emptyBookLayout },
    edition: 'onePager',
    ...input,
  });

describe('a batch', () => {
  test('makes a file for every account of the view, in its order, and tells each by name', async () => {
    insertPlans(core.context.db, planVariants(12));
    const result = await batch();
    expect(result.results).toHaveLength(12);
    const names = result.results.map(({ account }) => account);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    for (const { file, bytes, pages, failure } of result.results) {
      expect(failure).toBeNull();
      expect(pages).toBe(1);
      expect(
        readFileSync(join(out, file ?? ''))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(statSync(join(out, file ?? '')).size).toBe(bytes);
    }
    expect(readdirSync(out)).toHaveLength(12);
    expect(result).toMatchObject({ isFolder: true, saved: { outcome: 'saved' } });
    const told = events.flatMap((event) => (event.type === 'progress' ? [event] : []));
    expect(told.map(({ label }) => label)).toEqual(names);
    expect(told.map(({ done, total }) => [done, total]).at(-1)).toEqual([11, 12]);
  });

  test('takes the accounts that are named, in that order, and leaves out those that are gone', async () => {
    const plans = planVariants(3);
    insertPlans(core.context.db, plans);
    const [first, second, third] = plans.map(({ account }) => account);
    const ids = [third?.id ?? '', 'gone', first?.id ?? ''];
    const { results } = await batch({ accounts: { ids } });
    expect(results.map(({ account }) => account)).toEqual([third?.name, first?.name]);
    expect(second).toBeDefined();
  });

  test('of one name in two spellings does not write one file over the other', async () => {
    const plans = planVariants(3).map((plan, index) => ({
      ...plan,
      account: { ...plan.account, name: ['ACME: "Nord"', 'Acme Nord', 'CON'][index] ?? '' },
    }));
    insertPlans(core.context.db, plans);
    await batch();
    expect(readdirSync(out).sort()).toEqual(
      [
        'Acme Nord - brief 2026-03-05.pdf',
        'ACME Nord - brief 2026-03-05 (2).pdf',
        'CON - brief 2026-03-05.pdf',
      ].sort(),
    );
  });

  test('goes on when one account fails, and says why', async () => {
    const secret = 'They are about to be bought by their largest rival';
    const plans = planVariants(3).map((plan, index) => ({
      ...plan,
      risks: [...plan.risks, riskRecord(`r${index}`, secret, { accountId: plan.account.id })],
      account: {
        ...plan.account,
        products: index === 1 ? [`Analytics, and ${secret.toLowerCase()}!`] : ['Analytics'],
      },
    }));
    insertPlans(core.context.db, plans);
    const { results } = await batch({ edition: 'customer' });
    const failed = results.filter(({ failure }) => failure !== null);
    expect(failed).toMatchObject([
      { account: plans[1]?.account.name, file: null, failure: { code: 'EXPORT_LEAK' } },
    ]);
    expect(readdirSync(out)).toHaveLength(2);
  });

  test('fails account by account when the folder is gone', async () => {
    insertPlans(core.context.db, planVariants(2));
    rmSync(out, { recursive: true });
    const { results } = await batch();
    expect(results.map(({ failure }) => failure?.code)).toEqual(['EXPORT_FAILED', 'EXPORT_FAILED']);
  });

  test('is one archive where there are no folders, the same one for the same plans', async () => {
    insertPlans(core.context.db, planVariants(3));
    place = { kind: 'archive' };
    const { saved: where, isFolder } = await batch();
    expect(isFolder).toBe(false);
    expect(where).toMatchObject({ outcome: 'saved', name: 'Account plans 2026-03-05.zip' });
    const [archive] = saved.values();
    const files = unzipSync(archive ?? new Uint8Array());
    expect(Object.keys(files)).toHaveLength(3);
    for (const bytes of Object.values(files)) {
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    }
    await batch();
    expect([...saved.values()][0]).toEqual(archive);
  });

  test('writes nothing when no place is chosen, and is refused without accounts', async () => {
    await expect(batch()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    insertPlans(core.context.db, planVariants(1));
    place = null;
    expect(await batch()).toEqual({ saved: { outcome: 'cancelled' }, isFolder: false, results: [] });
  });

  test('stops when it is cancelled: finished files stay whole, no half file is left', async () => {
    insertPlans(core.context.db, planVariants(80));
    const job = randomUUID();
    const running = batch({ job, edition: 'internal' });
    await expect.poll(() => readdirSync(out).length, { timeout: 60_000 }).toBeGreaterThan(2);
    await callerOf(core)('jobs.cancel', { job });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    const files = readdirSync(out);
    expect(files.length).toBeLessThan(80);
    for (const file of files) {
      expect(file).toMatch(/\.pdf$/u);
      expect(readFileSync(join(out, file)).subarray(-6).toString()).toBe('%%EOF\n');
    }
  });
});

test('the plan travels along unless it is said otherwise', async () => {
  insertPlans(core.context.db, planVariants(1));
  const [carrying] = (await batch({ edition: 'internal' })).results;
  const [plain] = (await batch({ edition: 'internal', attachPlan: false })).results;
  expect(carrying?.bytes).toBeGreaterThan(plain?.bytes ?? 0);
});

test('names in a folder are unique, whatever the case', () => {
  const unique = uniqueNames();
  expect(['a.pdf', 'A.pdf', 'a.pdf', 'b'].map(unique)).toEqual(['a.pdf', 'A (2).pdf', 'a (3).pdf', 'b']);
  expect(safeFileName('CON.pdf')).toBe('_CON.pdf');
});
