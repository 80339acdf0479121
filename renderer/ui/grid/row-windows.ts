/** Rows are asked for in windows of this many (ui.md, "Tables at scale"). */
export const windowSize = 100;
/** Rows of one call to the core. */
const mostPerCall = 500;
/** Beyond this many the rows out of sight are forgotten. */
const mostKept = 20_000;

type Numbered = { readonly num: number };

export type RowWindows<Row> = {
  readonly get: (num: number) => Row | undefined;
  /** Fetches what is missing or outdated of these row numbers; true when something came. All are here then. */
  readonly ensure: (nums: readonly number[]) => Promise<boolean>;
  /** What is kept may be outdated: shown on, but fetched again when asked for. */
  readonly outdate: () => void;
};

/** The rows of a long table that have been in sight, by row number. */
export const createRowWindows = <Row extends Numbered>(
  fetchRows: (nums: number[]) => Promise<Row[]>,
): RowWindows<Row> => {
  const rows = new Map<number, Row>();
  let fresh = new Set<number>();
  let asked = new Map<number, Promise<void>>();
  return {
    get: (num) => rows.get(num),
    ensure: async (nums) => {
      const now = fresh;
      const asking = asked;
      if (rows.size > mostKept) {
        rows.clear();
        now.clear();
      }
      const fetchMissing = async (missing: readonly number[]): Promise<void> => {
        try {
          // An answer from before a change must not stand over one from after it.
          for (const row of await fetchRows([...missing])) {
            if (now === fresh || !fresh.has(row.num)) rows.set(row.num, row);
            now.add(row.num);
          }
        } finally {
          for (const num of missing) asking.delete(num);
        }
      };
      // What somebody else has asked for is waited for as well.
      const coming = new Set(nums.flatMap((num) => asking.get(num) ?? []));
      const missing = nums.filter((num) => !now.has(num) && !asking.has(num));
      if (missing.length > 0) {
        const fetching = fetchMissing(missing);
        for (const num of missing) asking.set(num, fetching);
        coming.add(fetching);
      }
      await Promise.all(coming);
      return coming.size > 0;
    },
    outdate: () => {
      fresh = new Set();
      asked = new Map();
    },
  };
};

/** Fetches rows from the core, at most 500 a call. */
export const fetchInCalls =
  <Row>(fetchRows: (nums: number[]) => Promise<Row[]>) =>
  async (nums: number[]): Promise<Row[]> => {
    const calls: Promise<Row[]>[] = [];
    for (let start = 0; start < nums.length; start += mostPerCall)
      calls.push(fetchRows(nums.slice(start, start + mostPerCall)));
    return (await Promise.all(calls)).flat();
  };
