import { scaleLinear } from 'd3-scale';

import type { HealthTotal } from '../domain/health-total.ts';
import { arithmeticOf, type Health } from '../domain/health.ts';
import { displayHealth } from '../domain/status.ts';
import { formatPercent } from '../text/format.ts';
import { speaker } from '../text/say.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark, Tone } from './marks.ts';
import { polyline, statusMark } from './shapes.ts';

type Zone = {
  readonly status: 'Critical' | 'At Risk' | 'Healthy';
  readonly from: number;
  readonly to: number;
  readonly fill: Tone;
};

const zoneMarks = (
  zones: readonly Zone[],
  x: (percent: number) => number,
  y: number,
  height: number,
): Mark[] =>
  zones.map(({ from, to, fill }) => ({
    type: 'rect',
    x: x(from) + (from === 0 ? 0 : 0.75),
    y,
    width: x(to) - x(from) - (from === 0 ? 0 : 0.75),
    height,
    radius: 2,
    fill,
  }));

/** The words of the zones in their status colour and shape, each clamped to its own width. */
const wordMarks = (
  zones: readonly Zone[],
  x: (percent: number) => number,
  baseline: number,
  thresholds: { readonly above: number; readonly below: number },
  pen: Pen,
): Mark[] =>
  zones.flatMap(({ status, from, to }) => {
    const r = pen.caption * 0.34;
    const room = x(to) - x(from) - 4 * r - 4;
    const long = pen.say(`scale.${status}`, thresholds);
    const text = pen.clamp(pen.width(long, pen.caption) <= room ? long : status, room, pen.caption);
    return text === ''
      ? []
      : [
          statusMark(displayHealth(status), x(from) + 2 + r, baseline - pen.caption * middleToBaseline, r),
          textMark(text, x(from) + 2 + 4 * r, baseline, { size: pen.caption, fill: 'muted' }),
        ];
  });

const percentText = ({ percent, digits }: HealthTotal, locale: string | undefined): string =>
  percent === null ? '' : formatPercent(percent, digits, locale);

/** Where a text around `at` starts so that it stays inside `width`. */
const kept = (at: number, width: number, room: number): number =>
  Math.min(Math.max(at, width / 2), room - width / 2);

/** The total on a scale from 0 to 100 % with its thresholds, and its band when scores are stale (row 27). */
export const healthScale = (health: Health, box: FigureBox): Figure => {
  const pen = penOf(box);
  const { healthyAbove, criticalBelow } = health.model;
  const x = scaleLinear([0, 100], [0, box.width]);
  const bar = 9 * pen.scale;
  const y = pen.name * 2.4;
  const zones: readonly Zone[] = [
    { status: 'Critical', from: 0, to: criticalBelow, fill: 'badSoft' },
    { status: 'At Risk', from: criticalBelow, to: healthyAbove, fill: 'watchSoft' },
    { status: 'Healthy', from: healthyAbove, to: 100, fill: 'goodSoft' },
  ];
  const percent = health.percent;
  const tone = displayHealth(health.status);
  const here = percent === null ? '' : `${percentText(health, box.locale)} ${health.status}`;
  const shape = pen.name * 0.38;
  const hereWidth = pen.width(here, pen.name, 600) + 3 * shape;
  const hereAt = kept(x(percent ?? 0), hereWidth, box.width) - hereWidth / 2;
  const marker: Mark[] =
    percent === null
      ? []
      : [
          statusMark(tone, hereAt + shape, pen.name * (1 - middleToBaseline), shape),
          textMark(here, hereAt + 3 * shape, pen.name, { size: pen.name, weight: 600, fill: tone }),
          {
            type: 'path',
            d: `${polyline([
              [kept(x(percent) - 4, 0, box.width - 8), y - 7],
              [kept(x(percent) - 4, 0, box.width - 8) + 8, y - 7],
              [Math.min(Math.max(x(percent), 0.5), box.width - 0.5), y - 0.5],
            ])}Z`,
            fill: tone,
          },
        ];
  const band = health.band;
  const bandMarks: Mark[] =
    band && band.low.percent !== null && band.high.percent !== null
      ? [
          {
            type: 'rect',
            x: x(band.low.percent),
            y: y + bar * 0.3,
            width: x(band.high.percent) - x(band.low.percent),
            height: bar * 0.4,
            radius: bar * 0.2,
            fill: 'neutral',
          },
        ]
      : [];
  const wordsAt = y + bar + pen.caption * 1.35;
  const say = speaker(box.language ? { language: box.language } : {});
  const [worst, best] = [band?.statuses[0], band?.statuses.at(-1)];
  const bandText =
    band && worst && best
      ? pen.say(worst === best ? 'scale.band' : 'scale.bandTouches', {
          low: percentText(band.low, box.locale),
          high: percentText(band.high, box.locale),
          worst,
          best,
        })
      : null;
  return {
    width: box.width,
    height: box.height,
    title: pen.say('scale.title'),
    description: [say(arithmeticOf(health, health.model)), health.status, bandText]
      .filter((part) => part !== null)
      .join(', '),
    marks: [
      ...zoneMarks(zones, x, y, bar),
      ...bandMarks,
      ...marker,
      ...wordMarks(zones, x, wordsAt, { above: healthyAbove, below: criticalBelow }, pen),
    ],
  };
};
