import type { HealthTotal } from '../../../shared/domain/health-total.ts';
import * as format from '../../ui/format.ts';

/** "71%" with the digits it takes, or a dash when nothing is scored. */
export const percentText = ({ percent, digits }: Pick<HealthTotal, 'percent' | 'digits'>): string =>
  percent === null ? '–' : format.percent(percent / 100, digits);

/** What a sum of points is written with: "25 / 35 = 71%". */
export const sumOf = (total: HealthTotal) => ({
  points: total.points,
  possible: total.possible,
  percent: percentText(total),
});
