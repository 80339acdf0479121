import { derivePlan } from '../../../../../shared/domain/plan.ts';
import type { PlanEdition, SectionChoice } from '../../../../../shared/editions.ts';
import type { Preview } from '../../../../../shared/preview.ts';
import type { papers } from '../../../../../shared/records/print.ts';
import { openForReading } from '../../../../db/open.ts';
import { allRecords } from '../../../../db/records.ts';
import { readPlanInput } from '../plan-input.ts';

export type PreviewPdfInput = {
  readonly appRoot: string;
  readonly database: string;
  readonly accountId: string;
  readonly asOf: string;
  readonly edition: PlanEdition;
  readonly sections: SectionChoice | null;
  readonly paper: (typeof papers)[number] | null;
};

/** Draws a plan's pages for the screen from a read-only connection, outside the app's process. */
export const previewPdfJob = async (input: PreviewPdfInput): Promise<Preview> => {
  const db = openForReading(input.database);
  try {
    const { records, asOf, ...options } = readPlanInput(db, input.accountId, input.asOf, input.edition);
    const { engineFor } = await import('../make-plan-pdf.ts');
    const { buildPlan } = await import('../build.ts');
    const { previewOf } = await import('./preview.ts');
    const { readDocumentBrand } = await import('../brand/document-brand.ts');
    const engine = engineFor(input.appRoot);
    const model = buildPlan(records, derivePlan(records, asOf), asOf, {
      ...options,
      ...readDocumentBrand(db, engine),
      ...(input.sections === null ? {} : { sections: input.sections }),
      ...(input.paper === null ? {} : { pageSize: input.paper }),
    });
    return previewOf(model, engine, allRecords(db, 'brand')[0]?.logo ?? null);
  } finally {
    db.close();
  }
};
