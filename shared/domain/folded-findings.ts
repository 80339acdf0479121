import type { Finding } from './finding.ts';

/** Findings of one kind that a list shows before it says how many more there are. */
const shownOfAKind = 3;

/** A line of a list of findings: a finding, or instead of it how many more there are of its kind. */
export type FindingLine = { readonly finding: Finding; readonly more: number };

const byKind = (findings: readonly Finding[]): Finding[][] => {
  const kinds = new Map<string, Finding[]>();
  for (const one of findings) {
    const kind = `${one.severity} ${one.says.code}`;
    const found = kinds.get(kind);
    if (found) found.push(one);
    else kinds.set(kind, [one]);
  }
  return [...kinds.values()];
};

/**
 * The findings kind by kind, with what is beyond the first of a kind as one line; a single one more is shown
 * instead.
 * @param unfolded Codes of the kinds that are shown whole.
 */
export const foldedFindings = (
  findings: readonly Finding[],
  unfolded: ReadonlySet<string> = new Set(),
): FindingLine[] =>
  byKind(findings).flatMap((alike) => {
    const beyond = alike.length - shownOfAKind;
    const next = alike[shownOfAKind];
    const isWhole = next === undefined || beyond <= 1 || unfolded.has(next.says.code);
    const shown = isWhole ? alike : alike.slice(0, shownOfAKind);
    return [
      ...shown.map((finding) => ({ finding, more: 0 })),
      ...(isWhole ? [] : [{ finding: next, more: beyond }]),
    ];
  });
