import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codecFor } from '../../../renderer/ui/codec.ts';
import { parseCells, writeCells } from '../../../renderer/ui/grid/clipboard.ts';
import { planPaste, spread } from '../../../renderer/ui/grid/paste.ts';
import type { GridColumn } from '../../../renderer/ui/grid/types.ts';
import { account } from '../../../shared/records/account.ts';

type Row = { readonly name: string; readonly tier: string | null; readonly arr: number | null };
const context = { currency: 'USD', words: { yes: 'Yes', no: 'No' } };

const columns: readonly GridColumn<Row>[] = [
  {
    id: 'name',
    header: 'Account',
    width: 100,
    text: ({ name }) => name,
    edit: ({ name }) => ({ codec: codecFor(account.fields.name, context), value: name }),
  },
  { id: 'health', header: 'Health', width: 100, text: () => 'Healthy' },
  {
    id: 'tier',
    header: 'Tier',
    width: 100,
    text: ({ tier }) => tier ?? '',
    edit: ({ tier }) => ({ codec: codecFor(account.fields.tier, context), value: tier }),
  },
];
const rows: readonly Row[] = [
  { name: 'A', tier: 'SMB', arr: null },
  { name: 'B', tier: null, arr: 5 },
];

describe('the clipboard', () => {
  it('reads cells as a spreadsheet writes them', () => {
    expect(parseCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseCells('"two\nlines"\t"say ""hi"""')).toEqual([['two\nlines', 'say "hi"']]);
    expect(parseCells('"Acme" Ltd\nB')).toEqual([['"Acme" Ltd'], ['B']]);
    expect(parseCells('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  it('reads back what it writes', () => {
    const cell = fc.string({ maxLength: 12, unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ü') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (cells) => {
        expect(parseCells(writeCells(cells))).toEqual(cells);
      }),
    );
  });
});

describe('pasting', () => {
  it('fills a column downwards', () => {
    const plan = planPaste([['Enterprise'], ['smb']], rows, columns, 2);
    expect(plan).toMatchObject({
      ok: true,
      edits: [
        { row: rows[0], column: 'tier', value: 'Enterprise', before: 'SMB' },
        { row: rows[1], column: 'tier', value: 'SMB', before: null },
      ],
    });
  });

  it('passes over columns that are worked out, so that whole rows can be pasted back', () => {
    const plan = planPaste([['C', 'Critical', 'SMB', 'beyond the table']], rows.slice(0, 1), columns, 0);
    expect(plan).toMatchObject({ ok: true, edits: [{ column: 'name', value: 'C' }, { column: 'tier' }] });
  });

  it('pastes nothing when one value does not fit, and names it', () => {
    expect(planPaste([['SMB'], ['Gold']], rows, columns, 2)).toEqual({
      ok: false,
      problems: [{ row: 2, column: 'Tier', text: 'Gold', reason: 'notAChoice' }],
    });
  });

  it('puts a single value into every selected row', () => {
    expect(spread([['SMB']], 3)).toEqual([['SMB'], ['SMB'], ['SMB']]);
    expect(spread([['a'], ['b']], 3)).toEqual([['a'], ['b']]);
  });
});
