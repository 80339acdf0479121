/** Line and column under the pointer; null on what has a click of its own, such as a link. */
export const placeUnder = (
  target: EventTarget,
): { readonly index: number; readonly column: number | null; readonly selects: boolean } | null => {
  const element = target instanceof Element ? target : null;
  const line = element?.closest<HTMLElement>('[data-row]');
  if (!line || element?.closest('a, button, input, textarea')) return null;
  const cell = element?.closest<HTMLElement>('[role=gridcell]');
  const at = cell?.dataset['column'];
  return {
    index: Number(line.dataset['row']),
    column: at === undefined ? null : Number(at),
    selects: cell?.dataset['select'] !== undefined,
  };
};
