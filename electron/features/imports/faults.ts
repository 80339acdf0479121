import type { ErrorDetails } from '../../../shared/errors.ts';
import type { ImportPreview } from '../../../shared/imports.ts';

/** Faults of the file itself: what else they damaged cannot be known from the rows that look well. */
const fileFaults = ['UNCLOSED_QUOTE', 'UNREADABLE_CHARACTERS'];

/**
 * Why a staged file should not be written before somebody has looked at it, or null: an open quote or
 * unreadable characters may have swallowed more than their row, and a file without one good row or one
 * recognised column is most likely not the file that was meant.
 */
export const faultOf = ({ counts, rejected, problems, mapping }: ImportPreview): ErrorDetails | null => {
  const fault =
    rejected.find(({ code }) => fileFaults.includes(code)) ??
    problems.flatMap(({ code, line }) => (fileFaults.includes(code) ? [{ code, row: line }] : []))[0];
  if (fault) return { reason: fault.code, row: fault.row };
  const [first] = rejected;
  const good = counts.created + counts.updated + counts.unchanged;
  if (first && good === 0) return { reason: first.code, row: first.row };
  if (Object.values(mapping).every((field) => field === null)) return { reason: 'NOTHING_RECOGNISED' };
  return null;
};
