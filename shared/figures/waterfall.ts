import { scaleLinear } from 'd3-scale';

import { formatMoneyCompact, formatUnitsCompact } from '../money.ts';
import { penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark, Paint } from './marks.ts';

/** One step of a way from an amount to another. */
export type WaterfallStep = {
  readonly key: string;
  readonly label: string;
  /** Minor units; of a `total` the amount itself, of a `change` what it adds or, negative, takes away. */
  readonly amount: number;
  readonly kind: 'total' | 'change';
};

/** What a waterfall shows, in words of its reader. */
export type Waterfall = {
  readonly title: string;
  readonly steps: readonly WaterfallStep[];
  /** ISO 4217 of every amount. */
  readonly currency: string;
};

const paintOf = ({ kind, amount }: WaterfallStep): Paint => {
  if (kind === 'total') return { fill: 'accent' };
  // A loss is outlined too: it is told from a gain without colour.
  return amount >= 0 ? { fill: 'good' } : { fill: 'badSoft', stroke: 'bad', strokeWidth: 0.9 };
};

type Bar = { readonly step: WaterfallStep; readonly from: number; readonly to: number };

const barsOf = (steps: readonly WaterfallStep[]): Bar[] => {
  let level = 0;
  return steps.map((step) => {
    const from = step.kind === 'total' ? 0 : level;
    level = step.kind === 'total' ? step.amount : level + step.amount;
    return { step, from, to: level };
  });
};

/** Words on at most two lines of a width; what is longer ends in an ellipsis. */
const twoLines = (label: string, room: number, pen: Pen): string[] => {
  const words = label.split(' ');
  let count = words.length;
  while (count > 1 && pen.width(words.slice(0, count).join(' '), pen.caption) > room) count -= 1;
  const first = pen.clamp(words.slice(0, count).join(' '), room, pen.caption);
  const rest = words.slice(count).join(' ');
  return rest === '' ? [first] : [first, pen.clamp(rest, room, pen.caption)];
};

/** How one amount became another, step by step, every step labelled with its amount (rows 33 and 54). */
export const waterfall = ({ title, steps, currency }: Waterfall, box: FigureBox): Figure => {
  const pen = penOf(box);
  const signed = ({ kind, amount }: WaterfallStep, write: typeof formatMoneyCompact = formatMoneyCompact) =>
    kind === 'total'
      ? write(amount, currency, box.locale)
      : `${amount >= 0 ? '+' : '−'}${write(Math.abs(amount), currency, box.locale)}`;
  const bars = barsOf(steps);
  const levels = bars.flatMap(({ from, to }) => [from, to]);
  const labelRoom = pen.caption * 2.7;
  const [top, base] = [pen.name * 2, box.height - labelRoom];
  const y = scaleLinear([Math.min(0, ...levels), Math.max(1, ...levels)], [base, top]);
  const step = box.width / Math.max(1, bars.length);
  const width = Math.min(step * 0.66, 64 * pen.scale);
  // Without the currency, all changes or all totals alike, where with it one would touch the next.
  const isShort = (kind: WaterfallStep['kind']) =>
    steps.some((one) => one.kind === kind && pen.width(signed(one), pen.name, 600) > step - 4);
  const writers = {
    total: isShort('total') ? formatUnitsCompact : formatMoneyCompact,
    change: isShort('change') ? formatUnitsCompact : formatMoneyCompact,
  };
  const marks = bars.map((bar, index): Mark => {
    const middle = step * (index + 0.5);
    const [high, low] = [y(Math.max(bar.from, bar.to)), y(Math.min(bar.from, bar.to))];
    const next = bars[index + 1];
    const join: Mark[] = next
      ? [
          {
            type: 'line',
            x1: middle + width / 2,
            y1: y(bar.to),
            x2: middle + step - width / 2,
            y2: y(bar.to),
            stroke: 'hairline',
            strokeWidth: 1,
          },
        ]
      : [];
    const lines = twoLines(bar.step.label, step - 6, pen);
    return {
      type: 'group',
      key: bar.step.key,
      label: `${bar.step.label}: ${signed(bar.step)}`,
      marks: [
        ...join,
        {
          type: 'rect',
          x: middle - width / 2,
          y: high,
          width,
          // A step of nothing is a line, not a gap.
          height: Math.max(1, low - high),
          radius: Math.min(2, Math.max(1, low - high) / 2),
          ...paintOf(bar.step),
        },
        textMark(signed(bar.step, writers[bar.step.kind]), middle, high - pen.name * 0.5, {
          size: pen.name,
          weight: 600,
          anchor: 'middle',
        }),
        ...lines.map((line, at) =>
          textMark(line, middle, base + pen.caption * (1.25 + at * 1.15), {
            size: pen.caption,
            anchor: 'middle',
            fill: 'muted',
          }),
        ),
      ],
    };
  });
  return {
    width: box.width,
    height: box.height,
    title,
    description: steps.map((one) => `${one.label} ${signed(one)}`).join(', '),
    marks: [
      ...marks,
      { type: 'line', x1: 0, y1: y(0), x2: box.width, y2: y(0), stroke: 'muted', strokeWidth: 0.75 },
    ],
  };
};
