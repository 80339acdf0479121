import { scaleLinear } from 'd3-scale';

import { daysBetween } from '../dates.ts';
import type { ActionPlan } from '../domain/action-plan.ts';
import type { ActionLine } from '../domain/work.ts';
import { formatDay, formatMonthName } from '../text/format.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark } from './marks.ts';

/** Overdue first, then by day, then what has no day yet. */
const linesOf = (plan: ActionPlan): ActionLine[] => [
  ...plan.overdue,
  ...plan.months.flatMap(({ actions }) => actions),
  ...plan.undated,
];

/** Ours is a disc, theirs a diamond; what is done is hollow. */
const sideMark = (side: 'Ours' | 'Theirs', open: boolean, cx: number, cy: number, r: number): Mark => {
  const paint = open
    ? ({ fill: 'accent' } as const)
    : ({ fill: 'paper', stroke: 'accent', strokeWidth: 1.2 } as const);
  if (side === 'Ours') return { type: 'circle', cx, cy, r, ...paint };
  const h = r * 1.2;
  return { type: 'path', d: `M${cx},${cy - h}L${cx + h},${cy}L${cx},${cy + h}L${cx - h},${cy}Z`, ...paint };
};

const describe = (plan: ActionPlan, pen: Pen, locale: string | undefined): string => {
  if (plan.count === 0) return pen.say('actionPlan.empty');
  const { count, ours, theirs, overdue } = plan;
  return [
    pen.say('actionPlan.described', { count, ours, theirs, until: formatDay(plan.until, locale) }),
    ...(overdue.length > 0 ? [pen.say('actionPlan.described.overdue', { count: overdue.length })] : []),
  ].join(' ');
};

const whenOf = ({ action, overdue, dueIn }: ActionLine, pen: Pen, locale: string | undefined): string => {
  if (action.status === 'Closed') return pen.say('actionPlan.done');
  if (action.dueOn === null) return pen.say('actionPlan.undated');
  return overdue ? pen.say('actionPlan.overdue', { count: -(dueIn ?? 0) }) : formatDay(action.dueOn, locale);
};

/** Ground of words beyond them, at each side. */
const plate = 2;

/**
 * The mutual action plan of the next 90 days: one line an action with its day on a common axis, ours told
 * from theirs by shape and word (row 40). As high as it needs to be up to the box; what does not fit is
 * counted at the end.
 * @param reader Whose the actions of the other side are, in words.
 */
export const actionPlanFigure = (
  plan: ActionPlan,
  box: FigureBox,
  reader: 'us' | 'customer' = 'us',
): Figure => {
  const pen = penOf(box);
  const { width } = box;
  const locale = box.days ?? box.locale;
  const size = pen.caption;
  const frame = { width, title: pen.say('actionPlan.title'), description: describe(plan, pen, locale) };
  const lines = linesOf(plan);
  if (lines.length === 0) {
    const height = pen.name * 4;
    const at = { size: pen.name, anchor: 'middle' as const, fill: 'muted' as const };
    return {
      ...frame,
      height,
      marks: [textMark(pen.say('actionPlan.empty'), width / 2, height / 2, at)],
    };
  }
  const row = size * 2.3;
  const head = size * 2;
  const fitting = Math.max(1, Math.floor((box.height - head) / row));
  const shown = lines.length > fitting ? lines.slice(0, Math.max(1, fitting - 1)) : lines;
  const more = lines.length - shown.length;
  const height = head + row * (shown.length + (more > 0 ? 1 : 0));
  const r = 3.4 * pen.scale;
  const names = width * 0.42;
  const left = names + 2 * r + 6;
  const x = scaleLinear([0, Math.max(1, daysBetween(plan.from, plan.until))], [left, width - 2 * r]);
  const at = (day: string) => x(daysBetween(plan.from, day));

  const axis = plan.months.flatMap(({ month, from, until }): Mark[] => {
    const start = at(from);
    const room = at(until) - start;
    const text = [
      formatMonthName(`${month}-01`, locale),
      formatMonthName(`${month}-01`, locale).split(' ')[0],
    ]
      .filter((one) => one !== undefined)
      .find((one) => pen.width(one, size, 600) <= room);
    return [
      { type: 'line', x1: start, y1: head * 0.2, x2: start, y2: height, stroke: 'hairline', strokeWidth: 1 },
      ...(text === undefined
        ? []
        : [textMark(text, start + 4, size * 1.2, { size, weight: 600, fill: 'muted' })]),
    ];
  });

  const drawn = shown.map((line, index): Mark => {
    const { action, overdue } = line;
    const open = action.status === 'Open';
    const y = head + row * (index + 0.5);
    const cx = action.dueOn === null || overdue ? left : at(action.dueOn);
    const when = whenOf(line, pen, locale);
    const theirs = reader === 'us' ? 'actionPlan.theirs' : 'actionPlan.yours';
    const side = pen.say(action.side === 'Ours' ? 'actionPlan.ours' : theirs);
    const note = [when, side, action.owner ?? ''].filter((part) => part !== '').join(' · ');
    const after = width - cx - r - 5;
    const before = cx - r - 5 - left;
    const noteWidth = pen.width(note, size);
    const beside = noteWidth <= after || after >= before ? 'after' : 'before';
    const said = pen.clamp(note, beside === 'after' ? after : before, size);
    const saidWidth = pen.width(said, size);
    const ground = Math.max(0, beside === 'after' ? cx + r + 5 - plate : cx - r - 5 - saidWidth - plate);
    return {
      type: 'group',
      key: action.id,
      label: pen.say('actionPlan.action', {
        side,
        title: action.title,
        owner: action.owner ?? pen.say('actionPlan.noOwner'),
        when,
      }),
      marks: [
        textMark(pen.clamp(action.title, names, size), 0, y + size * middleToBaseline, {
          size,
          fill: open ? 'ink' : 'muted',
        }),
        sideMark(action.side, open, cx, y, r),
        // Lines of months do not run through the words.
        {
          type: 'rect',
          x: ground,
          y: y - size * 0.7,
          width: Math.min(saidWidth + 2 * plate, width - ground),
          height: size * 1.4,
          fill: 'paper',
        },
        textMark(said, beside === 'after' ? cx + r + 5 : cx - r - 5, y + size * middleToBaseline, {
          size,
          anchor: beside === 'after' ? 'start' : 'end',
          fill: overdue ? 'bad' : 'muted',
        }),
      ],
    };
  });
  return {
    ...frame,
    height,
    marks: [
      ...axis,
      ...drawn,
      ...(more > 0
        ? [
            textMark(
              pen.clamp(pen.say('actionPlan.more', { count: more }), names, size),
              0,
              head + row * (shown.length + 0.5) + size * middleToBaseline,
              { size, fill: 'muted' },
            ),
          ]
        : []),
    ],
  };
};
