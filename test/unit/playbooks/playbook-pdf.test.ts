import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeCheckedPdf } from '../../../electron/features/export/pdf/checked-pdf.ts';
import { engineFor } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import { buildPlaybook } from '../../../electron/features/export/pdf/playbook/build.ts';
import { renderPdf } from '../../../electron/features/export/pdf/render.ts';
import { standardPlaybooks } from '../../../electron/features/playbooks/standard.ts';
import { recordsOfWritten } from '../../../electron/features/playbooks/written.ts';
import { sampleFintechCorp } from '../../support/sample-plans.ts';
import { recordWith } from '../domain/plan-fixture.ts';
import { openPdf, readFonts, readPage } from '../pdf/read-pdf.ts';

const root = resolve(import.meta.dirname, '../../..');
const today = '2026-03-05';

const documentOf = (standard: string) => {
  const found = standardPlaybooks(root).find((one) => one.standard === standard);
  if (!found) throw new Error(`there is no standard playbook ${standard}`);
  let count = 0;
  const { playbook, steps, branches } = recordsOfWritten(found, today, () => {
    count += 1;
    return `id ${String(count).padStart(3, '0')}`;
  });
  return {
    playbook: recordWith('playbook', playbook),
    steps: steps.map((step) => recordWith('playbookStep', step)),
    branches: branches.map((branch) => recordWith('playbookBranch', branch)),
    proposals: [
      recordWith('playbookProposal', {
        text: 'Ask finance before the offer goes out',
        accountName: 'Secret Customer',
        proposedOn: today,
        proposedBy: 'Sarah Chen',
      }),
    ],
    asOf: today,
    author: 'Sarah Chen',
  };
};

const textsOf = async (bytes: Uint8Array) => {
  const document = await openPdf(bytes);
  const fonts = readFonts(document);
  return Array.from({ length: document.getPageCount() }, (_, page) =>
    readPage(document, page, fonts).texts.join(' '),
  );
};

describe('the copy of a customer', () => {
  it('holds nothing of a run but the action that was shared with them, whatever it was changed to', async () => {
    const plan = sampleFintechCorp();
    const ids = { accountId: plan.account.id, playbookRunId: 'run' };
    const [mutual, own] = [
      'Kick-off with the customer and their CTO',
      'Hear three people on their side first',
    ].map((title, index) =>
      recordWith('action', { id: `action ${index}`, accountId: ids.accountId, title, mutual: index === 0 }),
    );
    const records = {
      ...plan,
      actions: [...plan.actions, ...[mutual, own].filter((action) => action !== undefined)],
      playbookRuns: [
        recordWith('playbookRun', {
          id: 'run',
          accountId: ids.accountId,
          name: 'Renewal',
          startedOn: today,
          reason: 'Health is Critical: 5 / 25 = 20%, and nobody on their side knows it.',
        }),
      ],
      playbookActions: [
        recordWith('playbookAction', { ...ids, actionId: 'action 0', title: 'Kick-off with the customer' }),
        recordWith('playbookAction', {
          ...ids,
          actionId: 'action 1',
          title: 'Hear three people on their side',
        }),
      ],
    };
    const { bytes } = await makeCheckedPdf(engineFor(root), { records, asOf: today, edition: 'customer' });
    const whole = (await textsOf(bytes)).join(' ');
    expect(whole).toContain('Kick-off with the customer and their CTO');
    expect(whole).not.toContain('Hear three people');
    expect(whole).not.toContain('nobody on their side');
  });
});

describe('a playbook as a PDF', () => {
  it('has its pages, the same bytes each time, and names no customer', async () => {
    const { bytes, missingCharacters } = renderPdf(buildPlaybook(documentOf('renewal')), engineFor(root));
    expect(missingCharacters).toEqual([]);
    const whole = (await textsOf(bytes)).join(' ');
    for (const words of ['Escalation path', '12 steps, 4 roles', 'Conversation guide', 'Ask finance before'])
      expect(whole).toContain(words);
    expect(whole).not.toContain('Secret Customer');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Secret Customer');
    const again = renderPdf(buildPlaybook(documentOf('renewal')), engineFor(root));
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  it('says what is wrong with the diagram', async () => {
    const broken = documentOf('health-scoring');
    const branches = broken.branches.map((branch, index) =>
      index === 0 ? { ...branch, toStepId: null } : branch,
    );
    const { bytes } = renderPdf(buildPlaybook({ ...broken, branches }), engineFor(root));
    expect((await textsOf(bytes)).join(' ')).toContain('“Yes” leads nowhere.');
  });

  it('prints one that holds nothing but its name, on A4 too', async () => {
    const bare = {
      playbook: recordWith('playbook', { name: 'Bare' }),
      steps: [],
      branches: [],
      proposals: [],
      asOf: today,
      author: '',
    };
    const { bytes } = renderPdf(buildPlaybook(bare, { pageSize: 'A4' }), engineFor(root));
    expect((await textsOf(bytes)).join(' ')).toContain('No steps yet');
  });
});
