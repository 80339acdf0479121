import { addDays, daysBetween, isDay, type Day } from '../../../shared/dates.ts';
import type { RunLine } from '../../../shared/domain/playbook-run.ts';

/** A line of the preview as the user has it: what is left out, and what was typed. */
export type DraftLine = RunLine & { readonly taken: boolean };

/** The preview before anybody changed it: what is on the usual way becomes an action. */
export const draftOf = (lines: readonly RunLine[]): DraftLine[] =>
  lines.map((line) => ({ ...line, taken: line.usual }));

/** The lines with all days moved along with the start. */
export const startedOn = (lines: readonly DraftLine[], from: Day, to: Day): DraftLine[] =>
  isDay(from) && isDay(to)
    ? lines.map((line) =>
        line.dueOn === null || !isDay(line.dueOn)
          ? line
          : { ...line, dueOn: addDays(line.dueOn, daysBetween(from, to)) },
      )
    : [...lines];

/** What is sent for the lines that are taken; null while one of them cannot be an action. */
export const actionsOf = (lines: readonly DraftLine[]) => {
  const taken = lines.filter((line) => line.taken);
  if (
    taken.length === 0 ||
    taken.some(({ title, dueOn }) => title.trim() === '' || (dueOn !== null && !isDay(dueOn)))
  )
    return null;
  return taken.map(({ stepId, title, owner, side, dueOn }) => ({
    stepId,
    title: title.slice(0, 500),
    owner: owner === null || owner.trim() === '' ? null : owner.slice(0, 200),
    side,
    dueOn,
  }));
};
