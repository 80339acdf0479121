import type { ReadProblem } from '../../../../shared/imports.ts';
import { limits } from './limits.ts';

/** Collects what a user should look at; the first thousand by name, the rest by number. */
export type Problems = {
  readonly add: (line: number | null, code: string, message: string) => void;
  readonly list: () => ReadProblem[];
};

export const collectProblems = (): Problems => {
  const named: ReadProblem[] = [];
  let more = 0;
  return {
    add: (line, code, message) => {
      if (named.length < limits.problems) named.push({ line, code, message });
      else more += 1;
    },
    list: () =>
      more === 0
        ? [...named]
        : [...named, { line: null, code: 'MORE_PROBLEMS', message: `${more} more rows have such problems.` }],
  };
};
