import type { PlanEdition } from '../../../../shared/editions.ts';
import { openForReading } from '../../../db/open.ts';
import { readPlanInput } from './plan-input.ts';

export type MakePdfInput = {
  readonly appRoot: string;
  readonly database: string;
  readonly accountId: string;
  readonly asOf: string;
  readonly edition: PlanEdition;
  /** Of Carryon. */
  readonly version: string;
  /** Whether the plan travels within its PDF where the edition allows it; null for what the account has set. */
  readonly attachPlan: boolean | null;
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
    const plan = readPlanInput(db, input.accountId, input.asOf, input.edition);
    const { engineFor } = await import('./make-plan-pdf.ts');
    const { makeCheckedPdf } = await import('./checked-pdf.ts');
    const { readDocumentBrand } = await import('./brand/document-brand.ts');
    const engine = engineFor(input.appRoot);
    return await makeCheckedPdf(engine, {
      ...plan,
      ...readDocumentBrand(db, engine),
      app: input.version,
      ...(input.attachPlan === null ? {} : { attachPlan: input.attachPlan }),
    });
  } finally {
    db.close();
  }
};
