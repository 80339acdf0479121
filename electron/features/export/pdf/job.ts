import { CarryonError } from '../../../../shared/errors.ts';
import { openForReading } from '../../../db/open.ts';
import { readPlan } from '../../../db/plan.ts';

export type MakePdfInput = {
  readonly appRoot: string;
  readonly database: string;
  readonly accountId: string;
  readonly asOf: string;
  readonly edition: 'internal';
};
export type MadePdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly missingCharacters: readonly string[];
};

/** Makes one plan's PDF from a read-only connection, outside the app's process. */
export const makePdfJob = async (input: MakePdfInput): Promise<MadePdf> => {
  const db = openForReading(input.database);
  try {
    const records = readPlan(db, input.accountId);
    if (!records) throw new CarryonError('NOT_FOUND');
    const { makePlanPdf, engineFor } = await import('./make-plan-pdf.ts');
    return makePlanPdf(engineFor(input.appRoot), { records, asOf: input.asOf, edition: input.edition });
  } finally {
    db.close();
  }
};
