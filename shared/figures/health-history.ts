import type { Health } from '../domain/health.ts';
import type { FigureBox } from './box.ts';
import type { Figure } from './marks.ts';

/** Health over time with its thresholds (row 26). */
export const healthHistory = (_health: Pick<Health, 'history' | 'model'>, box: FigureBox): Figure => ({
  width: box.width,
  height: box.height,
  title: 'Health over time',
  description: '',
  marks: [],
});
