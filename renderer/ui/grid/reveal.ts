import type { Cursor } from './cursor.ts';

/** Scrolls the cell or line of the cursor into sight once it is drawn. */
export const reveal = (
  id: string,
  { row, column, mode }: Cursor,
  block: ScrollLogicalPosition = 'nearest',
): void => {
  requestAnimationFrame(() => {
    const target = mode === 'cell' ? `${id}-${row}-${column}` : `${id}-${row}`;
    document
      .querySelector(`#${CSS.escape(target)}`)
      ?.scrollIntoView({ block, inline: mode === 'cell' ? 'nearest' : 'start' });
  });
};
