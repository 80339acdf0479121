import type { QuarterLine } from '../domain/growth.ts';
import { formatQuarter } from '../text/format.ts';
import type { Pen } from './box.ts';

export type Part = 'High' | 'Medium' | 'Low' | 'unrated';

/** A column of the pipeline: a quarter, several that had to be put together, or what has no quarter. */
export type Column = {
  readonly label: string;
  readonly past: boolean;
  readonly parts: Readonly<Record<Part, number>>;
  readonly total: number;
};

const quarterAfter = (quarter: string): string => {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
};

const emptyLine = (quarter: string): QuarterLine => ({
  quarter,
  past: false,
  High: 0,
  Medium: 0,
  Low: 0,
  unrated: 0,
  total: 0,
  opportunities: [],
});

/** The quarters with those between them in which nothing is planned: a gap is told as a gap. */
const withGaps = (lines: readonly QuarterLine[], most: number): readonly QuarterLine[] => {
  const known = new Map(lines.map((line) => [line.quarter, line]));
  const quarters = lines.flatMap(({ quarter, past }) => (quarter === null || past ? [] : [quarter]));
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return lines;
  const run: QuarterLine[] = [];
  for (let at = first; at <= last; at = quarterAfter(at)) {
    if (run.length > most) return lines;
    run.push(known.get(at) ?? emptyLine(at));
  }
  const around = lines.filter(({ quarter, past }) => past || quarter === null);
  const filled = [
    ...around.filter(({ past }) => past),
    ...run,
    ...around.filter(({ quarter }) => quarter === null),
  ];
  return filled.length <= most ? filled : lines;
};

const partsOf = ({ High, Medium, Low, unrated }: QuarterLine): Column['parts'] => ({
  High,
  Medium,
  Low,
  unrated,
});

const together = (label: string, past: boolean, lines: readonly QuarterLine[]): Column => {
  const sum = (part: Part | 'total') => lines.reduce((total, line) => total + line[part], 0);
  return {
    label,
    past,
    parts: { High: sum('High'), Medium: sum('Medium'), Low: sum('Low'), unrated: sum('unrated') },
    total: sum('total'),
  };
};

/**
 * At most `most` columns: where there are more quarters, those that are over stand together, then the last
 * ones do. What has no quarter keeps a column of its own at the end.
 */
export const pipelineColumns = (lines: readonly QuarterLine[], most: number, pen: Pen): Column[] => {
  const columnOf = (line: QuarterLine): Column => ({
    label: line.quarter === null ? pen.say('pipeline.noQuarter') : formatQuarter(line.quarter),
    past: line.past,
    parts: partsOf(line),
    total: line.total,
  });
  const all = withGaps(lines, most);
  if (all.length <= most) return all.map(columnOf);
  const past = all.filter((line) => line.past);
  const ahead = all.filter((line) => !line.past && line.quarter !== null);
  const none = all.filter((line) => line.quarter === null);
  const before = past.length > 1 ? [together(pen.say('pipeline.earlier'), true, past)] : past.map(columnOf);
  const room = Math.max(1, most - before.length - none.length);
  const after =
    ahead.length <= room
      ? ahead.map(columnOf)
      : [
          ...ahead.slice(0, room - 1).map(columnOf),
          together(pen.say('pipeline.later'), false, ahead.slice(room - 1)),
        ];
  const columns = [...before, ...after, ...none.map(columnOf)];
  // A box so narrow that not even these fit has one column for all of it.
  return columns.length <= most ? columns : [together(pen.say('pipeline.all'), false, all)];
};
