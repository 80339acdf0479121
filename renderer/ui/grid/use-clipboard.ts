import { useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { parseCells, writeCells } from './clipboard.ts';
import { planPaste, spread } from './paste.ts';
import type { GridColumn, GridEdit } from './types.ts';

type Source<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  /** Where the cursor is. */
  readonly row: number;
  readonly column: number;
  readonly current: Row | null;
  readonly count: number;
  readonly keyAt: (index: number) => string | null;
  readonly rowsFor: (keys: readonly string[]) => Promise<readonly Row[]>;
  readonly loaded: () => readonly Row[];
  readonly selected: ReadonlySet<string>;
  readonly keyOf: (row: Row) => string;
  readonly run: (edits: readonly GridEdit<Row>[]) => void;
};

/** Copying cells to a spreadsheet and pasting columns from one; `message` says why a paste was refused. */
export const useGridClipboard = <Row>(source: Source<Row>) => {
  const { columns, row, column, current, count, keyAt, rowsFor, loaded, selected, keyOf, run } = source;
  const { t } = useTranslation('common');
  const [message, setMessage] = useState<string | null>(null);

  const copy = (event: ClipboardEvent) => {
    const rows = loaded().filter((each) => selected.has(keyOf(each)));
    const cells =
      rows.length > 0
        ? rows.map((each) => columns.map(({ text }) => text(each)))
        : [[current ? (columns[column]?.text(current) ?? '') : '']];
    event.clipboardData.setData('text/plain', writeCells(cells));
    event.preventDefault();
  };

  /** The rows a paste is meant for: the selection for one value, else those from the cursor down. */
  const targets = (pasted: number): readonly string[] => {
    if (pasted === 1 && selected.size > 1) return [...selected];
    const keys: string[] = [];
    for (let index = row; keys.length < pasted && index < count; index += 1) {
      const key = keyAt(index);
      if (key !== null) keys.push(key);
    }
    return keys;
  };

  const pasteText = async (text: string): Promise<void> => {
    const pasted = parseCells(text);
    const rows = await rowsFor(targets(pasted.length));
    const plan = planPaste(spread(pasted, rows.length), rows, columns, column);
    if (plan.ok) {
      setMessage(null);
      run(plan.edits);
      return;
    }
    const [first] = plan.problems;
    const where = first ? `“${first.text}”, ${first.column}, ${t('grid.row', { row: first.row })}` : '';
    const said = t('grid.pasteProblem', { count: plan.problems.length, first: where });
    setMessage(first ? t('grid.pasteReason', { said, reason: t(`refused.${first.reason}`) }) : said);
  };

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (row < 0 || text === '') return;
    event.preventDefault();
    pasteText(text).catch((error: unknown) =>
      setMessage(error instanceof Error && error.message ? error.message : t('save.failed')),
    );
  };
  return { copy, paste, message, closeMessage: () => setMessage(null) };
};
