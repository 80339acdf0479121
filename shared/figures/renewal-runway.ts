import type { Day } from '../dates.ts';
import type { RenewalPlan } from '../domain/renewal-plan.ts';
import { noticeNear, type Renewal } from '../domain/renewal.ts';
import { formatDay } from '../text/format.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import { placeFlags, type Flag } from './flags.ts';
import type { Figure, Mark, Tone } from './marks.ts';
import { gateRow, markRow, whenText } from './renewal-runway-rows.ts';
import { runwayScale, type RunwayScale } from './renewal-runway-scale.ts';

/** What a runway is drawn from: parts of a derived plan. */
export type Runway = {
  readonly renewal: Renewal;
  readonly renewalPlan: Pick<RenewalPlan, 'gates'>;
  readonly asOf: Day;
};

type Dated = Renewal & { readonly renewalDate: Day };

const noticeTone = ({ daysToNotice, autoRenew }: Renewal): Tone => {
  if (daysToNotice === null || autoRenew !== true) return 'ink';
  if (daysToNotice < 0) return 'bad';
  return daysToNotice <= noticeNear ? 'watch' : 'ink';
};

const flagsOf = (
  renewal: Dated,
  asOf: Day,
  scale: RunwayScale,
  pen: Pen,
  locale: string | undefined,
): Flag[] => {
  const { noticeDate, renewalDate } = renewal;
  const flag = (key: 'notice' | 'renewal', day: Day, tone: Tone): Flag => {
    const title = pen.say(`runway.${key}`, { on: formatDay(day, locale) });
    const note = whenText(day, asOf, pen);
    return { key, label: `${title}, ${note}`, x: scale.x(day), title, note, tone };
  };
  const today = pen.say('runway.today');
  const day = formatDay(asOf, locale);
  return [
    { key: 'today', label: `${today}, ${day}`, x: scale.x(asOf), title: today, note: day, tone: 'accent' },
    ...(noticeDate === null ? [] : [flag('notice', noticeDate, noticeTone(renewal))]),
    flag('renewal', renewalDate, 'ink'),
  ];
};

/** The bar: what has passed, what is left, and the stretch in which nothing can be changed any more. */
const barMarks = (
  { noticeDate, renewalDate, autoRenew }: Dated,
  asOf: Day,
  scale: RunwayScale,
  bar: { readonly y: number; readonly height: number },
  pen: Pen,
): Mark[] => {
  const part = (from: Day, until: Day, fill: Tone): Mark[] => {
    const [x, end] = [scale.x(from), scale.x(until)];
    return end > x ? [{ type: 'rect', x, width: end - x, ...bar, fill }] : [];
  };
  const trapped = autoRenew === true && noticeDate !== null;
  const change = noticeDate ?? renewalDate;
  const words = pen.say('runway.trap');
  const room = scale.x(renewalDate) - scale.x(change) - 8;
  return [
    ...part(scale.from, change, 'accentSoft'),
    ...part(change, renewalDate, trapped ? 'badSoft' : 'surface'),
    // What has passed lies over both.
    ...part(scale.from, asOf < renewalDate ? asOf : renewalDate, 'neutralSoft'),
    ...(trapped && asOf <= change && pen.width(words, pen.caption) <= room
      ? [
          textMark(words, scale.x(change) + 6, bar.y + bar.height / 2 + pen.caption * middleToBaseline, {
            size: pen.caption,
            fill: 'bad',
          }),
        ]
      : []),
  ];
};

const describe = ({ renewal, renewalPlan, asOf }: Runway, pen: Pen, locale: string | undefined): string => {
  const { renewalDate, noticeDate, autoRenew } = renewal;
  if (renewalDate === null) return pen.say('runway.none');
  const { gates } = renewalPlan;
  const sentence = (key: 'renewal' | 'notice', day: Day) =>
    pen.say(key === 'renewal' ? 'runway.described' : 'runway.described.notice', {
      [key]: pen.say(`runway.${key}`, { on: formatDay(day, locale) }),
      when: whenText(day, asOf, pen),
    });
  return [
    sentence('renewal', renewalDate),
    noticeDate === null ? pen.say('runway.described.noNotice') : sentence('notice', noticeDate),
    ...(autoRenew === true && noticeDate !== null ? [pen.say('runway.described.trap')] : []),
    ...(gates.length > 0
      ? [
          pen.say('runway.described.gates', {
            count: gates.length,
            done: gates.filter(({ done }) => done).length,
          }),
        ]
      : []),
  ].join(' ');
};

/**
 * The time left until notice must be given and until the renewal, with the marks that count back from each
 * and the gates at their due days (row 42; PDF spec, page 11). It is as high as it needs to be, whatever the box.
 */
export const renewalRunway = (runway: Runway, box: FigureBox): Figure => {
  const pen = penOf(box);
  const { width } = box;
  const locale = box.days ?? box.locale;
  const { renewal, renewalPlan, asOf } = runway;
  const { renewalDate } = renewal;
  const frame = {
    width,
    title: pen.say('runway.title'),
    description: describe(runway, pen, locale),
  };
  if (renewalDate === null) {
    const at = { size: pen.name, anchor: 'middle' as const, fill: 'muted' as const };
    const height = pen.name * 4;
    return { ...frame, height, marks: [textMark(pen.say('runway.none'), width / 2, height / 2, at)] };
  }
  const dated: Dated = { ...renewal, renewalDate };
  const size = pen.caption;
  const names = (['runway.toNotice', 'runway.toRenewal', 'runway.gates'] as const).map((key) => pen.say(key));
  const left = Math.min(width * 0.3, Math.max(...names.map((name) => pen.width(name, size))) + 10);
  const scale = runwayScale(dated, asOf, left, width - 1);
  const rows = [
    ...(renewal.noticeMarks.some(({ on }) => on >= scale.from) ? (['runway.toNotice'] as const) : []),
    'runway.toRenewal' as const,
    ...(renewalPlan.gates.some(({ gate }) => gate.dueOn !== null) ? (['runway.gates'] as const) : []),
  ];
  const flags = placeFlags(flagsOf(dated, asOf, scale, pen, locale), pen, [left, width]);
  const rowHeight = size * 2;
  const bar = { y: flags.height + size * 0.3, height: size * 1.8 };
  const foot = bar.y + bar.height;
  const rowAt = (index: number) => foot + rowHeight * (index + 0.7);
  const rowMarks = rows.flatMap((row, index): Mark[] => {
    const place = { pen, scale, y: rowAt(index), right: width, asOf, locale };
    const name = textMark(pen.clamp(pen.say(row), left - 6, size), 0, place.y + size * middleToBaseline, {
      size,
      fill: 'muted',
    });
    if (row === 'runway.gates') return [name, ...gateRow(renewalPlan.gates, place)];
    return row === 'runway.toNotice'
      ? [name, ...markRow(renewal.noticeMarks, 'notice', place)]
      : [name, ...markRow(renewal.marks, 'renewal', place)];
  });
  return {
    ...frame,
    height: foot + rowHeight * (rows.length + 0.2),
    marks: [...barMarks(dated, asOf, scale, bar, pen), ...rowMarks, ...flags.marks(bar.y, foot)],
  };
};
