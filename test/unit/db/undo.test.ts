import { rmSync } from 'node:fs';

import { afterAll, beforeAll, describe, it } from 'vitest';

import { checkUndo, makeUndoBase } from '../../faults/undo-property.ts';

/** `npm run faults` tries 1,000; UNDO_SEQUENCES tries any number here. */
const sequences = Number(process.env['UNDO_SEQUENCES'] ?? 12);

describe('undo', () => {
  let base: string;
  beforeAll(async () => {
    base = await makeUndoBase();
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it(`leads back to the start and redo to the end, for ${sequences} random sequences`, async () => {
    await checkUndo(base, { sequences });
  }, 600_000);
});
