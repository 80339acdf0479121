import { scaleLinear } from 'd3-scale';

import type { Growth } from '../domain/growth.ts';
import { formatMoneyCompact } from '../money.ts';
import { middleToBaseline, penOf, textMark, type FigureBox } from './box.ts';
import type { Figure, Mark, Paint, Tone } from './marks.ts';
import { pipelineColumns, type Column, type Part } from './pipeline-columns.ts';

/** From the bottom up: the surest first. Told apart by lightness and outline, not by hue. */
const stack: readonly (readonly [Part, Paint, Tone])[] = [
  ['High', { fill: 'accent' }, 'paper'],
  ['Medium', { fill: 'accentSoft', stroke: 'accent', strokeWidth: 0.9 }, 'ink'],
  ['Low', { fill: 'paper', stroke: 'accent', strokeWidth: 0.9, dash: [3, 2] }, 'ink'],
  ['unrated', { fill: 'neutralSoft', stroke: 'neutral', strokeWidth: 0.7 }, 'ink'],
];

/** Open pipeline by quarter, stacked by confidence, every part labelled where it is drawn (row 33). */
export const pipelineChart = (growth: Pick<Growth, 'byQuarter' | 'currency'>, box: FigureBox): Figure => {
  const pen = penOf(box);
  const size = pen.caption;
  const money = (minor: number) => formatMoneyCompact(minor, growth.currency, box.locale);
  const word = (part: Part) => (part === 'unrated' ? pen.say('pipeline.unrated') : part);
  const slot = pen.width('Medium $888.8K', size) + 16 * pen.scale;
  const columns = pipelineColumns(growth.byQuarter, Math.max(1, Math.floor(box.width / slot)), pen);
  const named = ({ label, past }: Column) => (past ? pen.say('pipeline.past', { quarter: label }) : label);
  const described = columns.map((column) => `${named(column)} ${money(column.total)}`).join(', ');
  const total = columns.reduce((sum, column) => sum + column.total, 0);
  const frame = {
    width: box.width,
    height: box.height,
    title: pen.say('pipeline.title'),
    description:
      columns.length === 0
        ? pen.say('pipeline.empty')
        : pen.say('pipeline.described', { total: money(total), parts: described }),
  };
  if (columns.length === 0) {
    const at = { size: pen.name, anchor: 'middle' as const, fill: 'muted' as const };
    return { ...frame, marks: [textMark(pen.say('pipeline.empty'), box.width / 2, box.height / 2, at)] };
  }
  const base = box.height - size * 2;
  const top = pen.name * 2;
  // A value below zero (a contraction) is counted in the totals and has no height.
  const heightOf = ({ parts }: Column) => stack.reduce((sum, [part]) => sum + Math.max(0, parts[part]), 0);
  const y = scaleLinear([0, Math.max(1, ...columns.map(heightOf))], [0, base - top]);
  const step = box.width / columns.length;
  const width = Math.min(step * 0.8, slot * 1.15);
  const marks = columns.map((column, index): Mark => {
    const middle = step * (index + 0.5);
    const drawn: Mark[] = [];
    let at = base;
    for (const [part, paint, tone] of stack) {
      const height = y(Math.max(0, column.parts[part]));
      if (height <= 0) continue;
      at -= height;
      const inset = paint.stroke ? 0.5 : 0;
      const room = Math.max(0.2, height - 1 - 2 * inset);
      drawn.push({
        type: 'rect',
        x: middle - width / 2 + inset,
        y: at + inset,
        width: width - 2 * inset,
        height: room,
        radius: Math.min(2, room / 2),
        ...paint,
      });
      const text = `${word(part)} ${money(column.parts[part])}`;
      if (room >= size * 1.3)
        drawn.push(
          textMark(pen.clamp(text, width - 6, size), middle, at + height / 2 + size * middleToBaseline, {
            size,
            anchor: 'middle',
            fill: tone,
          }),
        );
    }
    const parts = stack.flatMap(([part]) =>
      column.parts[part] === 0 ? [] : [`${word(part)} ${money(column.parts[part])}`],
    );
    return {
      type: 'group',
      key: column.label,
      label: `${named(column)}: ${money(column.total)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
      marks: [
        ...drawn,
        textMark(money(column.total), middle, at - pen.name * 0.5, {
          size: pen.name,
          weight: 600,
          anchor: 'middle',
        }),
        textMark(pen.clamp(named(column), step - 2, size), middle, box.height - size * 0.45, {
          size,
          anchor: 'middle',
          fill: column.past ? 'watch' : 'muted',
        }),
      ],
    };
  });
  return {
    ...frame,
    marks: [
      ...marks,
      { type: 'line', x1: 0, y1: base, x2: box.width, y2: base, stroke: 'hairline', strokeWidth: 1 },
    ],
  };
};
