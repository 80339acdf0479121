import { displaySentiment } from '../domain/status.ts';
import type { Influence, Sentiment } from '../records/stakeholder.ts';
import { middleToBaseline, textMark, type Pen } from './box.ts';
import type { Cell } from './map-grid.ts';
import type { Mark } from './marks.ts';
import { statusMark } from './shapes.ts';

/** Room around the cells for the axes and the rows of the legend. */
export const mapMargins = (pen: Pen, legendRows = 0) => ({
  left: pen.caption * 5.6,
  top: pen.caption * (2 + 1.7 * legendRows),
  bottom: pen.caption * 2,
});

/** The key of a cell: what a pointer or a key adds somebody to. */
export const cellKey = ({ influence, sentiment }: Pick<Cell, 'influence' | 'sentiment'>): string =>
  `cell ${influence ?? 'not set'} ${sentiment}`;

type Placed = {
  readonly name: string;
  readonly influence: Influence | null;
  readonly sentiment: Sentiment;
};

const namesShown = 8;

/** The tiles of the map, named by what they stand for and who is in them. */
export const cellMarks = (cells: readonly Cell[], people: readonly Placed[], { say }: Pen): Mark[] =>
  cells.map((cell) => {
    const { influence, sentiment } = cell;
    const names = people
      .filter((person) => person.influence === influence && person.sentiment === sentiment)
      .map(({ name }) => name);
    const more = names.length > namesShown ? [`+${names.length - namesShown}`] : [];
    return {
      type: 'group',
      key: cellKey(cell),
      label: [
        influence === null ? say('map.influenceNotSet') : say('map.influenceOf', { influence }),
        say('map.sentimentOf', { sentiment }),
        names.length === 0 ? say('map.cellEmpty') : [...names.slice(0, namesShown), ...more].join(', '),
      ].join(', '),
      marks: [tileMark(cell)],
    };
  });

/** A tile; the unknown stand apart in an outlined column. */
const tileMark = ({ sentiment, x, y, width, height }: Cell): Mark =>
  sentiment === 'Unknown'
    ? {
        type: 'rect',
        x: x + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: height - 1,
        radius: 3,
        stroke: 'hairline',
        strokeWidth: 1,
        dash: [3, 3],
      }
    : { type: 'rect', x, y, width, height, radius: 3, fill: 'surface' };

/** Sentiments below, influences at the left, what a filled disc means above. */
export const axisMarks = (cells: readonly Cell[], width: number, height: number, pen: Pen): Mark[] => {
  const size = pen.caption;
  const { left } = mapMargins(pen);
  const firstRow = cells.filter(({ influence }) => influence === cells[0]?.influence);
  const firstColumn = cells.filter(({ sentiment }) => sentiment === cells[0]?.sentiment);
  const baseline = height - size * 0.45;
  const columns = firstRow.flatMap(({ sentiment, x, width: room }): Mark[] => {
    const r = size * 0.34;
    // In a narrow column word and shape move together before the word is cut.
    const apart = pen.width(sentiment, size) + 4 * r <= room ? 4 * r : 2.6 * r;
    const text = pen.clamp(sentiment, room + 2 - apart, size);
    const start = x + (room - pen.width(text, size) - apart) / 2;
    return [
      statusMark(displaySentiment(sentiment), start + r, baseline - size * middleToBaseline, r),
      textMark(text, start + apart, baseline, { size, fill: 'muted' }),
    ];
  });
  const rows = firstColumn.map(({ influence, y, height: room }) =>
    textMark(influence ?? pen.say('map.notSet'), left - size * 0.8, y + room / 2 + size * middleToBaseline, {
      size,
      anchor: 'end',
      fill: 'muted',
    }),
  );
  return [...columns, ...rows, ...titleMarks(width, baseline, pen)];
};

const titleMarks = (width: number, baseline: number, pen: Pen): Mark[] => {
  const size = pen.caption;
  const r = size * 0.42;
  const y = size * 1.1;
  const middle = y - size * middleToBaseline;
  const late = pen.say('map.legend.late');
  const inTime = pen.say('map.legend.inTime');
  const lateAt = width - pen.width(late, size);
  const inTimeAt = lateAt - 5.5 * r - pen.width(inTime, size);
  const title = (text: string, at: number) => textMark(text, 0, at, { size, weight: 600 });
  return [
    title(pen.say('map.influence'), y),
    title(pen.say('map.sentiment'), baseline),
    { type: 'circle', cx: inTimeAt - 2 * r, cy: middle, r, fill: 'accent', stroke: 'accent', strokeWidth: 1 },
    textMark(inTime, inTimeAt, y, { size, fill: 'muted' }),
    { type: 'circle', cx: lateAt - 2 * r, cy: middle, r, fill: 'paper', stroke: 'accent', strokeWidth: 1 },
    textMark(late, lateAt, y, { size, fill: 'muted' }),
  ];
};
