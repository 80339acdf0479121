import type { Growth } from '../domain/growth.ts';
import type { FigureBox } from './box.ts';
import type { Figure } from './marks.ts';

/** Open pipeline by quarter, stacked by confidence (row 33). */
export const pipelineChart = (_growth: Pick<Growth, 'byQuarter' | 'currency'>, box: FigureBox): Figure => ({
  width: box.width,
  height: box.height,
  title: 'Pipeline by quarter',
  description: '',
  marks: [],
});
