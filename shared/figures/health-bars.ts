import type { SignalLine } from '../domain/health-lines.ts';
import type { Health } from '../domain/health.ts';
import { highestScore } from '../domain/scorecard.ts';
import { displayScore } from '../domain/status.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark, Tone } from './marks.ts';

type BarLine = Pick<SignalLine, 'label' | 'score' | 'stale'>;

/** Filled steps take the colour of the score; a stale one is greyed (row 27). */
const stepTone = (score: number, stale: boolean): Tone => (stale ? 'neutral' : displayScore(score));

/** Five steps in a box; those up to the score are filled, the others outlined. */
const stepMarks = (
  { score, stale }: BarLine,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Mark[] => {
  const gap = Math.min(3, at.width / 25);
  const step = (at.width - gap * (highestScore - 1)) / highestScore;
  return Array.from({ length: highestScore }, (_, index): Mark => {
    const filled = score !== null && index < score;
    const inset = filled ? 0 : 0.35;
    return {
      type: 'rect',
      x: at.x + index * (step + gap) + inset,
      y: at.y + inset,
      width: step - 2 * inset,
      height: at.height - 2 * inset,
      radius: Math.min(2, at.height / 3),
      ...(filled && score !== null
        ? { fill: stepTone(score, stale) }
        : { fill: 'neutralSoft' as const, stroke: 'hairline' as const, strokeWidth: 0.7 }),
    };
  });
};

const said = ({ label, score, stale }: BarLine, { say }: Pen): string => {
  if (score === null) return `${label}: ${say('score.notScored')}`;
  return `${label}: ${say('score.of', { score })}${stale ? `, ${say('score.stale')}` : ''}`;
};

/** One score as a five-step bar that fills its box: for a table cell. */
export const scoreBar = (line: BarLine, box: FigureBox): Figure => {
  const pen = penOf(box);
  return {
    width: box.width,
    height: box.height,
    title: line.label,
    description: said(line, pen),
    marks: stepMarks(line, { x: 0, y: 0, width: box.width, height: box.height }),
  };
};

/** All signals, one below the other: label, five-step bar, score, and the word when stale or not scored. */
export const healthBars = (health: Pick<Health, 'signals'>, box: FigureBox): Figure => {
  const pen = penOf(box);
  const size = Math.min(pen.name, (box.height / Math.max(1, health.signals.length)) * 0.8);
  const step = box.height / Math.max(1, health.signals.length);
  const bar = Math.min(10 * pen.scale, step * 0.55);
  const wordRoom =
    Math.max(
      ...[pen.say('score.notScored'), '5 ' + pen.say('score.stale')].map((word) => pen.width(word, size)),
    ) + 6;
  const labelRoom = Math.min(
    Math.max(0, ...health.signals.map(({ label }) => pen.width(label, size))) + 8,
    box.width * 0.5,
  );
  const marks = health.signals.map((line, index): Mark => {
    const middle = step * (index + 0.5);
    const baseline = middle + size * middleToBaseline;
    const barAt = { x: labelRoom, y: middle - bar / 2, width: box.width - labelRoom - wordRoom, height: bar };
    const wordX = box.width - wordRoom + 6;
    return {
      type: 'group',
      key: line.signal,
      label: said(line, pen),
      marks: [
        textMark(pen.clamp(line.label, labelRoom - 6, size), 0, baseline, { size }),
        ...stepMarks(line, barAt),
        ...(line.score === null
          ? [textMark(pen.say('score.notScored'), wordX, baseline, { size, fill: 'muted' })]
          : [
              textMark(String(line.score), wordX, baseline, { size, weight: 600 }),
              ...(line.stale
                ? [
                    textMark(pen.say('score.stale'), wordX + pen.width('5 ', size, 600), baseline, {
                      size,
                      fill: 'muted',
                    }),
                  ]
                : []),
            ]),
      ],
    };
  });
  return {
    width: box.width,
    height: box.height,
    title: pen.say('bars.title'),
    description: health.signals.map((line) => said(line, pen)).join('. '),
    marks,
  };
};
