import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';

import { engineFor, makePlanPdf } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import { planEditions } from '../../../shared/editions.ts';
import { fixtureDay } from '../../support/plan-fixture.ts';
import { sampleFintechCorp } from '../../support/sample-plans.ts';

const root = resolve(import.meta.dirname, '../../..');
const address = (path: string): string => pathToFileURL(resolve(root, path)).href;

const sums = (): string[] =>
  planEditions.map((edition) => {
    const records = sampleFintechCorp();
    const { bytes } = makePlanPdf(engineFor(root), { records, asOf: fixtureDay, edition, app: '1.0.0' });
    return createHash('sha256').update(bytes).digest('hex');
  });

/** The same in a process of its own, as far from this one as a machine of somebody else. */
const elsewhere = `
  import { createHash } from 'node:crypto';
  import { engineFor, makePlanPdf } from '${address('electron/features/export/pdf/make-plan-pdf.ts')}';
  import { planEditions } from '${address('shared/editions.ts')}';
  import { fixtureDay } from '${address('test/support/plan-fixture.ts')}';
  import { sampleFintechCorp } from '${address('test/support/sample-plans.ts')}';
  const engine = engineFor(${JSON.stringify(root)});
  // Another order: what was made before leaves no trace.
  const made = new Map([...planEditions].reverse().map((edition) => {
    const records = sampleFintechCorp();
    const { bytes } = makePlanPdf(engine, { records, asOf: fixtureDay, edition, app: '1.0.0' });
    return [edition, createHash('sha256').update(bytes).digest('hex')];
  }));
  console.log(JSON.stringify([...planEditions.map((edition) => made.get(edition)), new Date('2026-03-05T00:00:00Z').getHours()]));
`;

test('the same plan and day are the same bytes, whatever the time zone, language and environment', () => {
  const options = ['--no-warnings', '--input-type=module', '-e', elsewhere];
  const env = {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
    USER: 'somebody',
    HOME: '/nowhere',
  };
  const output = execFileSync(process.execPath, options, { cwd: '/', env, encoding: 'utf8' });
  // The clock there is another: the test would prove nothing otherwise.
  expect(JSON.parse(output)).toEqual([...sums(), 14]);
});
