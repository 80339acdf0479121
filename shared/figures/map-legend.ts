import type { Day } from '../dates.ts';
import { formatDay } from '../text/format.ts';
import { middleToBaseline, textMark, type FigureBox, type Pen } from './box.ts';
import { mapMargins } from './map-axes.ts';
import { legendItem, lineKinds, type LineKind } from './map-line-marks.ts';
import type { Mark } from './marks.ts';

/** What the legend of lines and trails has to explain. */
export type Legend = {
  readonly kinds: ReadonlySet<LineKind>;
  readonly moved: boolean;
  readonly since: Day | undefined;
};

const trailItem = (text: string, x: number, middle: number, baseline: number, pen: Pen) => {
  const length = 20 * pen.scale;
  const r = 2.7 * pen.scale;
  const marks: Mark[] = [
    {
      type: 'circle',
      cx: x + r,
      cy: middle,
      r,
      fill: 'paper',
      stroke: 'muted',
      strokeWidth: 0.9,
      dash: [2, 1.5],
    },
    {
      type: 'line',
      x1: x + 2 * r,
      y1: middle,
      x2: x + length,
      y2: middle,
      stroke: 'muted',
      strokeWidth: 1,
      dash: [1, 2.5],
    },
    textMark(text, x + length + 4 * pen.scale, baseline, { size: pen.caption, fill: 'muted' }),
  ];
  return { marks, width: length + 4 * pen.scale + pen.width(text, pen.caption) };
};

/** The rows that say what lines and trails mean, from the top right on under the first row. */
export const legendOf = (
  { kinds, moved, since }: Legend,
  box: FigureBox,
  pen: Pen,
): { readonly rows: number; readonly marks: readonly Mark[] } => {
  const { left } = mapMargins(pen);
  const gap = 14 * pen.scale;
  const makers = [
    ...lineKinds
      .filter((kind) => kinds.has(kind))
      .map(
        (kind) => (x: number, middle: number, baseline: number) => legendItem(kind, x, middle, baseline, pen),
      ),
    ...(moved
      ? [
          (x: number, middle: number, baseline: number) => {
            const text =
              since === undefined
                ? pen.say('map.legend.moved')
                : pen.say('map.legend.movedSince', { day: formatDay(since, box.days ?? box.locale) });
            return trailItem(text, x, middle, baseline, pen);
          },
        ]
      : []),
  ];
  const marks: Mark[] = [];
  let rows = makers.length > 0 ? 1 : 0;
  let x = left;
  for (const make of makers) {
    const { width } = make(0, 0, 0);
    if (x > left && x + width > box.width) {
      rows += 1;
      x = left;
    }
    const baseline = pen.caption * (1.1 + 1.7 * rows);
    marks.push(...make(x, baseline - pen.caption * middleToBaseline, baseline).marks);
    x += width + gap;
  }
  return { rows, marks };
};
