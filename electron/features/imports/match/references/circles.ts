/** A person of the file or of the plan, and whom they report to. */
export type Reporting = {
  /** Who they are: the id of the record, or of the row that will make it. */
  readonly node: string;
  readonly manager: string | null;
  /** Line of the file that says so; null for what the plan says. */
  readonly line: number | null;
};

/**
 * Lines that would make people report to themselves in a circle (row 13): of each circle the last line of the
 * file. Somebody who reports to nobody but themselves is at the top, not in a circle.
 */
export const circularLines = (reporting: readonly Reporting[]): number[] => {
  const managers = new Map<string, Reporting>();
  // What the file says holds before what the plan says.
  const ordered = [...reporting].sort(
    (left, right) => Number(left.line !== null) - Number(right.line !== null),
  );
  for (const each of ordered)
    if (each.manager !== null && each.manager !== each.node) managers.set(each.node, each);
  const refused: number[] = [];
  const done = new Set<string>();
  const walk = (start: string): boolean => {
    const path: Reporting[] = [];
    const at = new Map<string, number>();
    for (let node: string | null = start; node !== null && !done.has(node);) {
      const seen = at.get(node);
      if (seen !== undefined) {
        const lines = path.slice(seen).flatMap(({ line }) => line ?? []);
        const last = Math.max(...lines);
        const cut = path.slice(seen).find(({ line }) => line === last);
        // A circle of the plan's own is nothing that this file says.
        if (lines.length === 0 || !cut) break;
        refused.push(last);
        managers.delete(cut.node);
        return true;
      }
      at.set(node, path.length);
      const step: Reporting | undefined = managers.get(node);
      if (!step) break;
      path.push(step);
      node = step.manager;
    }
    for (const { node } of path) done.add(node);
    return false;
  };
  for (const { node } of ordered) while (walk(node));
  return refused.sort((left, right) => left - right);
};
