import { readFileSync, statSync } from 'node:fs';

import { CarryonError } from '../../../../../shared/errors.ts';
import { pdfBytes, readPlanFromPdf, type OpenedPlan } from './read-plan.ts';

/** Reads the plan that a PDF carries, outside the app's process. @throws CarryonError as readPlanFromPdf */
export const openPlanPdf = ({ path }: { readonly path: string }): OpenedPlan => {
  if (statSync(path).size > pdfBytes)
    throw new CarryonError('FILE_TOO_LARGE', { limit: pdfBytes, reason: 'pdf' });
  return readPlanFromPdf(readFileSync(path));
};
