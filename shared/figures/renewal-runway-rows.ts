import { daysBetween, type Day } from '../dates.ts';
import { byText } from '../domain/order.ts';
import type { GateLine } from '../domain/renewal-plan.ts';
import type { RunwayMark } from '../domain/renewal.ts';
import type { DisplayStatus } from '../domain/status.ts';
import { formatDay } from '../text/format.ts';
import { middleToBaseline, textMark, type Pen } from './box.ts';
import type { Mark } from './marks.ts';
import type { RunwayScale } from './renewal-runway-scale.ts';
import { statusMark } from './shapes.ts';

type Place = {
  readonly pen: Pen;
  readonly scale: RunwayScale;
  /** Middle of the row. */
  readonly y: number;
  readonly right: number;
  readonly asOf: Day;
  readonly locale: string | undefined;
};

/** "in 12 days", "3 days ago", "today". */
export const whenText = (day: Day, asOf: Day, pen: Pen): string => {
  const days = daysBetween(asOf, day);
  if (days === 0) return pen.say('runway.now');
  return days > 0 ? pen.say('runway.in', { count: days }) : pen.say('runway.ago', { count: -days });
};

/** The marks that count back to an end, each with as much of its text as fits before the next one. */
export const markRow = (
  marks: readonly RunwayMark[],
  to: 'notice' | 'renewal',
  { pen, scale, y, right, asOf, locale }: Place,
): Mark[] => {
  const size = pen.caption;
  const shown = marks.filter(({ on }) => on >= scale.from && on <= scale.until);
  return shown.map(({ days, on, passed }, index): Mark => {
    const x = scale.x(on);
    const next = shown[index + 1];
    const room = (next ? scale.x(next.on) - 4 : right) - x - 4;
    const texts = [
      pen.say('runway.mark', { days, on: formatDay(on, locale) }),
      pen.say('runway.mark.middle', { days, on: formatDay(on, locale) }),
      pen.say('runway.mark.short', { days }),
    ];
    const text = texts.find((one) => pen.width(one, size) <= room);
    const tone = passed ? 'muted' : 'ink';
    return {
      type: 'group',
      key: `${to} mark ${days}`,
      label: pen.say(`runway.mark.${to}`, {
        days,
        on: formatDay(on, locale),
        when: whenText(on, asOf, pen),
      }),
      marks: [
        {
          type: 'line',
          x1: x,
          y1: y - size * 0.7,
          x2: x,
          y2: y + size * 0.7,
          stroke: passed ? 'hairline' : 'muted',
          strokeWidth: 1,
        },
        ...(text === undefined
          ? []
          : [textMark(text, x + 4, y + size * middleToBaseline, { size, fill: tone })]),
      ],
    };
  });
};

const stateOf = ({ done, overdue }: GateLine): 'done' | 'overdue' | 'open' => {
  if (done) return 'done';
  return overdue ? 'overdue' : 'open';
};

const shapes: Readonly<Record<'done' | 'overdue' | 'open', DisplayStatus>> = {
  done: 'good',
  overdue: 'bad',
  open: 'neutral',
};

type DatedGate = { readonly line: GateLine; readonly on: Day; readonly x: number };

/** Gates too close to tell apart are one shape with their number. */
const clustersOf = (gates: readonly DatedGate[], near: number): (readonly [DatedGate, ...DatedGate[]])[] => {
  const clusters: [DatedGate, ...DatedGate[]][] = [];
  for (const gate of gates) {
    const last = clusters.at(-1);
    if (last && gate.x - last[0].x < near) last.push(gate);
    else clusters.push([gate]);
  }
  return clusters;
};

/** The gates at their due days; the worst state of a cluster shows, and its first gate is what it leads to. */
export const gateRow = (gates: readonly GateLine[], { pen, scale, y, right, locale }: Place): Mark[] => {
  const r = 3.6 * pen.scale;
  const countWidth = pen.width('×99', pen.caption);
  // Gates before and after what is shown stand at its edges.
  const [least, most] = [scale.x(scale.from) + 1.2 * r, right - 1.2 * r - 2 - countWidth];
  const dated = gates
    .flatMap((line): DatedGate[] => {
      const on = line.gate.dueOn;
      return on === null ? [] : [{ line, on, x: Math.max(least, Math.min(most, scale.x(on))) }];
    })
    .sort((a, b) => byText(a.on, b.on));
  const said = (line: GateLine) => pen.say(`runway.gate.${stateOf(line)}`);
  return clustersOf(dated, 3 * r + countWidth).map((cluster): Mark => {
    const [first] = cluster;
    const { x, line } = first;
    const states = cluster.map((one) => stateOf(one.line));
    const worst = (['overdue', 'open', 'done'] as const).find((state) => states.includes(state)) ?? 'open';
    const on = formatDay(first.on, locale);
    const count = cluster.length;
    const titles = cluster.map((one) => `${one.line.gate.title} (${said(one.line)})`).join(', ');
    return {
      type: 'group',
      key: line.gate.id,
      label:
        count === 1
          ? pen.say('runway.gate', { title: line.gate.title, on, state: said(line) })
          : pen.say('runway.gates.cluster', { count, on, titles }),
      marks: [
        statusMark(shapes[worst], x, y, r),
        ...(count === 1
          ? []
          : [
              textMark(`×${count}`, x + r + 2, y + pen.caption * middleToBaseline, {
                size: pen.caption,
                fill: 'muted',
              }),
            ]),
      ],
    };
  });
};
