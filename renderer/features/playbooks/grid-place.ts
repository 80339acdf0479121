/** The row that the cursor of a grid is on, or null. */
export const currentRow = (grid: Element | null): number | null => {
  const id = grid?.getAttribute('aria-activedescendant') ?? null;
  const line =
    id === null ? null : grid?.querySelector(`#${CSS.escape(id)}`)?.closest<HTMLElement>('[data-row]');
  const row = line?.dataset['row'];
  return row === undefined ? null : Number(row);
};

/** Puts the cursor of a grid on a cell, as a press of the mouse would, and the keyboard with it. */
export const goToCell = (place: Element | null, row: number, column: number): void => {
  const grid = place?.querySelector<HTMLElement>('[role=grid]');
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);
  if (!grid || !cell) return;
  grid.focus({ preventScroll: true });
  cell.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
  cell.scrollIntoView({ block: 'center', inline: 'nearest' });
};
