import type { Health, SignalLine } from '../domain/health.ts';
import type { FigureBox } from './box.ts';
import type { Figure } from './marks.ts';

/** One score as a five-step bar; hatched lighter when stale, five empty steps when not scored. */
export const scoreBar = (_line: Pick<SignalLine, 'label' | 'score' | 'stale'>, box: FigureBox): Figure => ({
  width: box.width,
  height: box.height,
  title: '',
  description: '',
  marks: [],
});

/** All signals with label, five-step bar, score and trend, one below the other. */
export const healthBars = (_health: Health, box: FigureBox): Figure => ({
  width: box.width,
  height: box.height,
  title: 'Health signals',
  description: '',
  marks: [],
});

/** The total on a scale from 0 to 100 % with its thresholds, and its band when scores are stale. */
export const healthScale = (_health: Health, box: FigureBox): Figure => ({
  width: box.width,
  height: box.height,
  title: 'Overall health',
  description: '',
  marks: [],
});
