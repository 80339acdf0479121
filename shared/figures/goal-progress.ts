import type { GoalLine, GoalProgress } from '../domain/goals.ts';
import { formatPercent } from '../text/format.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark, Tone } from './marks.ts';

/** Height of one goal's row in print; a screen is `scale` times that. */
const rowHeight = 38;
/** Progress beyond these stands at the end of its track, percent. */
const leastShown = -30;
const mostShown = 130;

/** The height a figure of so many goals wants. */
export const goalProgressHeight = (goals: number, scale: number): number =>
  Math.max(1, goals) * rowHeight * scale;

type Row = { readonly y: number; readonly left: number; readonly right: number; readonly width: number };

const toneOf = ({ stale }: GoalLine, percent: number): Tone => {
  if (stale) return 'neutral';
  if (percent >= 100) return 'good';
  return percent < 0 ? 'bad' : 'accent';
};

const titleMarks = ({ goal, stale }: GoalLine, { y, left }: Row, pen: Pen): Mark[] => {
  const room = left - 12 * pen.scale;
  const caption = stale ? pen.say('goals.stale') : (goal.metric ?? '');
  return [
    textMark(pen.clamp(goal.title, room, pen.name, 600), 0, y + 15 * pen.scale, {
      size: pen.name,
      weight: 600,
    }),
    ...(caption === ''
      ? []
      : [
          textMark(pen.clamp(caption, room, pen.caption), 0, y + 27 * pen.scale, {
            size: pen.caption,
            fill: stale ? 'watch' : 'muted',
          }),
        ]),
  ];
};

/** A text whose middle is as near to `at` as the track allows. */
const centred = (text: string, at: number, y: number, { left, right }: Row, pen: Pen): Mark => {
  const half = pen.width(text, pen.caption, 600) / 2;
  const x = Math.max(left + half, Math.min(right - half, at));
  return textMark(text, x, y, { size: pen.caption, weight: 600, anchor: 'middle' });
};

/** The way from baseline to target with the place of today on it: tick, ring and disc. */
const trackMarks = (line: GoalLine, { percent }: GoalProgress, row: Row, pen: Pen): Mark[] => {
  const { goal } = line;
  const { left, right, y } = row;
  const size = pen.caption;
  const shown = Math.max(leastShown, Math.min(mostShown, percent));
  const [low, high] = [Math.min(0, shown), Math.max(100, shown)];
  const r = 4 * pen.scale;
  const at = (value: number) => left + r + ((value - low) / (high - low)) * (right - left - 2 * r);
  const middle = y + 18 * pen.scale;
  const below = middle + r + size * 1.15;
  const half = (right - left) / 2 - 6;
  const tone = toneOf(line, percent);
  const along = (from: number, to: number, stroke: Tone, strokeWidth: number): Mark => ({
    type: 'line',
    x1: at(Math.min(from, to)),
    x2: at(Math.max(from, to)),
    y1: middle,
    y2: middle,
    stroke,
    strokeWidth,
  });
  return [
    along(low, high, 'hairline', 2 * pen.scale),
    along(0, shown, tone, 2 * pen.scale),
    {
      type: 'line',
      x1: at(0),
      x2: at(0),
      y1: middle - r,
      y2: middle + r,
      stroke: 'ink',
      strokeWidth: 1.4 * pen.scale,
    },
    {
      type: 'circle',
      cx: at(100),
      cy: middle,
      r: r * 0.9,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.4 * pen.scale,
    },
    { type: 'circle', cx: at(shown), cy: middle, r: r * 0.75, fill: tone },
    textMark(pen.clamp(goal.baseline ?? '', half, size), Math.max(left, at(0) - r), below, {
      size,
      fill: 'muted',
    }),
    textMark(pen.clamp(goal.target ?? '', half, size), at(100) + r, below, {
      size,
      anchor: 'end',
      fill: 'muted',
    }),
    centred(
      pen.clamp(goal.now ?? '', right - left, size, 600),
      at(shown),
      middle - r - size * 0.45,
      row,
      pen,
    ),
  ];
};

/** Baseline, today and target in one line, of those that are recorded. */
const figuresOf = ({ goal }: GoalLine, pen: Pen): string =>
  (
    [
      ['goals.baseline', goal.baseline],
      ['goals.now', goal.now],
      ['goals.target', goal.target],
    ] as const
  )
    .flatMap(([word, text]) => (text === null ? [] : [`${pen.say(word)} ${text}`]))
    .join(' · ') || pen.say('goals.none');

const saysOf = (line: GoalLine, pen: Pen, locale: string | undefined): string => {
  const { goal, progress, stale } = line;
  if (!progress) return pen.say('goals.row.unmeasured', { title: goal.title, figures: figuresOf(line, pen) });
  const row = pen.say('goals.row', {
    title: goal.title,
    baseline: goal.baseline ?? '',
    now: goal.now ?? '',
    target: goal.target ?? '',
    percent: formatPercent(progress.percent, 0, locale),
  });
  return stale ? `${row} ${pen.say('goals.row.stale')}` : row;
};

const trackOf = (line: GoalLine, row: Row, pen: Pen, locale: string | undefined): Mark[] => {
  const { progress } = line;
  const middle = row.y + 18 * pen.scale + pen.caption * middleToBaseline;
  if (!progress) {
    const text = pen.clamp(figuresOf(line, pen), row.width - row.left, pen.caption);
    return [textMark(text, row.left, middle, { size: pen.caption, fill: 'muted' })];
  }
  return [
    ...trackMarks(line, progress, row, pen),
    textMark(formatPercent(progress.percent, 0, locale), row.width, middle, {
      size: pen.name,
      weight: 600,
      anchor: 'end',
    }),
  ];
};

const rowMark = (line: GoalLine, row: Row, pen: Pen, locale: string | undefined): Mark => ({
  type: 'group',
  key: line.goal.id,
  label: saysOf(line, pen, locale),
  marks: [...titleMarks(line, row, pen), ...trackOf(line, row, pen, locale)],
});

/** Room for the percentage behind a track. */
const percentRoom = (pen: Pen): number => pen.width('−888%', pen.name, 600) + 8 * pen.scale;

/** The track of one goal alone, for a table that names it; without figures that are numbers their words. */
export const goalTrack = (line: GoalLine, box: FigureBox): Figure => {
  const pen = penOf(box);
  const row = { y: 0, left: 0, right: box.width - percentRoom(pen), width: box.width };
  const description = saysOf(line, pen, box.locale);
  const marks = trackOf(line, row, pen, box.locale);
  return { width: box.width, height: box.height, title: line.goal.title, description, marks };
};

/**
 * How far each goal has come from its baseline (tick) to its target (ring), with today as a disc (row 34).
 * Rows that do not fit the height are counted at the end.
 */
export const goalProgress = (lines: readonly GoalLine[], box: FigureBox): Figure => {
  const pen = penOf(box);
  const step = rowHeight * pen.scale;
  const fitting = Math.max(1, Math.floor((box.height + 0.01) / step));
  const shown = lines.length <= fitting ? lines : lines.slice(0, Math.max(1, fitting - 1));
  const more = lines.length - shown.length;
  const left = Math.min(box.width * 0.42, 270 * pen.scale);
  const rowAt = (index: number): Row => ({
    y: index * step,
    left,
    right: box.width - percentRoom(pen),
    width: box.width,
  });
  const says = lines.map((line) => saysOf(line, pen, box.locale));
  const measured = lines.filter(({ progress }) => progress !== null).length;
  const frame = {
    width: box.width,
    height: box.height,
    title: pen.say('goals.title'),
    description:
      lines.length === 0
        ? pen.say('goals.empty')
        : pen.say('goals.described', { count: lines.length, measured, rows: says.join(' ') }),
  };
  if (lines.length === 0) {
    const at = { size: pen.name, anchor: 'middle' as const, fill: 'muted' as const };
    return { ...frame, marks: [textMark(pen.say('goals.empty'), box.width / 2, box.height / 2, at)] };
  }
  return {
    ...frame,
    marks: [
      ...shown.map((line, index) => rowMark(line, rowAt(index), pen, box.locale)),
      ...(more > 0
        ? [
            textMark(pen.say('goals.more', { count: more }), 0, shown.length * step + 15 * pen.scale, {
              size: pen.caption,
              fill: 'muted',
            }),
          ]
        : []),
    ],
  };
};
