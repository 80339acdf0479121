import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { margins, pageSizes } from '../../../../electron/features/export/pdf/layout/style.ts';
import { engineFor } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import { buildPlaybook } from '../../../../electron/features/export/pdf/playbook/build.ts';
import { drawPage, kitOf, layOut } from '../../../../electron/features/export/pdf/render.ts';
import { recordWith } from '../../../support/records.ts';
import { recordingCanvas } from '../recording-canvas.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../../..'));

/** A playbook that begins with a decision of so many branches, each to a step of its own. */
const deciding = (branches: number) => ({
  playbook: recordWith('playbook', { id: 'p', name: 'Which product' }),
  steps: [
    recordWith('playbookStep', {
      id: 'q',
      title: 'Which product?',
      kind: 'Decision',
      lane: 'CSM',
      position: 0,
    }),
    ...Array.from({ length: branches }, (_, index) =>
      recordWith('playbookStep', {
        id: `s${index}`,
        title: `Talk to owner ${index + 1}`,
        kind: 'Step',
        lane: index % 2 === 0 ? 'CSM' : 'Support Lead',
        position: index + 1,
      }),
    ),
  ],
  branches: Array.from({ length: branches }, (_, index) =>
    recordWith('playbookBranch', { id: `b${index}`, stepId: 'q', label: `P${index}`, toStepId: `s${index}` }),
  ),
  proposals: [],
  asOf: '2026-03-05',
  author: '',
});

const drawn = (branches: number, pageSize: 'Letter' | 'A4') => drawnOf(deciding(branches), pageSize);

const drawnOf = (document: ReturnType<typeof deciding>, pageSize: 'Letter' | 'A4') => {
  const model = buildPlaybook(document, { pageSize });
  const kit = kitOf(engine.typeface);
  const { pages } = layOut(model, kit);
  return pages.flatMap((page, index) => {
    const recording = recordingCanvas();
    drawPage(recording.canvas, model, page, index + 1, pages.length, kit);
    return recording.texts.filter(({ roles }) => roles[0] !== 'Artifact');
  });
};

it.each([
  [20, 'Letter'],
  [25, 'A4'],
  [40, 'Letter'],
  [40, 'A4'],
  [120, 'Letter'],
] as const)('a decision with %i branches stays on its page, on %s', (branches, pageSize) => {
  const bottom = pageSizes[pageSize].height - margins.bottom;
  expect(drawn(branches, pageSize).filter(({ baseline }) => baseline > bottom)).toEqual([]);
});

it('says how many branches the diagram has no room for; the table of steps has them all', () => {
  const texts = drawn(60, 'Letter').map(({ text }) => text);
  const left = texts.flatMap((text) => /^(\d+) more, in the table of steps$/u.exec(text)?.[1] ?? []);
  const shown = texts.filter((text) => /^P\d+(?: → \d+)?$/u.test(text));
  expect(left).toHaveLength(1);
  expect(shown.length + Number(left[0])).toBe(60);
  expect(texts.join(' ')).toContain('P59: step 61');
});

it('names no days that no step has', () => {
  expect(drawn(2, 'Letter').map(({ text }) => text)).toContain('3 steps, with no day set yet');
});

it('makes no title of steps, roles and hand-offs where there are none', () => {
  const texts = drawnOf({ ...deciding(0), steps: [] }, 'Letter').map(({ text }) => text);
  expect(texts).toContain('No steps yet');
  expect(texts.filter((text) => text.startsWith('0 steps'))).toEqual([]);
});
