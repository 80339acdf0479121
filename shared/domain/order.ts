const collator = new Intl.Collator('en');

/** Orders names as a reader expects. One collator for all: making one costs more than a thousand comparisons. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

/** Orders days, quarters and ids, whose characters order them: faster and the same everywhere. */
export const byText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
