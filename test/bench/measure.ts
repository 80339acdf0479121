/** One line of the benchmark: ours against a named peer in the same run, and the goal it is held against. */
export type BenchRow = {
  readonly name: string;
  /** Milliseconds, or the figure that `unit` says. */
  readonly ours: number;
  readonly peerName: string;
  readonly peer: number | null;
  readonly unit: 'ms' | 'MB' | 'KB' | 'per s';
  /** The goal in words, and whether this run holds it; null where there is none. */
  readonly goal: string;
  readonly held: boolean | null;
};

const sorted = (values: readonly number[]): number[] => [...values].sort((left, right) => left - right);

export const median = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value that `share` of all values are below: 0.95 is the 95th percentile. NaN without values. */
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** Milliseconds that one call takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Runs each of several works `times` times, turn by turn, so that a noisy moment hits all of them. */
export const interleaved = async <K extends string>(
  works: Record<K, () => unknown>,
  times: number,
): Promise<Record<K, number[]>> => {
  const names = Object.keys(works) as K[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let turn = 0; turn < times; turn++) {
    for (const name of names) found[name].push(await timed(works[name]));
  }
  return found;
};

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

export const printRows = (title: string, rows: readonly BenchRow[]): void => {
  process.stdout.write(`\n${title}\n`);
  for (const { name, ours, peerName, peer, unit, goal, held } of rows) {
    const ratio = peer === null ? '' : `${(ours / peer).toFixed(2)} x ${peerName} (${number(peer)} ${unit})`;
    const verdict = held === null ? '' : held ? 'holds' : 'MISSED';
    process.stdout.write(
      `  ${name.padEnd(46)} ${`${number(ours)} ${unit}`.padStart(11)}  ${ratio.padEnd(52)} ${goal} ${verdict}\n`,
    );
  }
};
