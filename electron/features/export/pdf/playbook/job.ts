import { openForReading } from '../../../../db/open.ts';
import type { MadePdf } from '../job.ts';
import type { PlaybookDocument } from './build.ts';

export type PlaybookInput = PlaybookDocument & { readonly appRoot: string; readonly database: string };

/** Makes a playbook's PDF outside the app's process. */
export const playbookJob = async ({ appRoot, database, ...document }: PlaybookInput): Promise<MadePdf> => {
  const { engineFor } = await import('../make-plan-pdf.ts');
  const { renderPdf } = await import('../render.ts');
  const { buildPlaybook } = await import('./build.ts');
  const { readDocumentBrand } = await import('../brand/document-brand.ts');
  const engine = engineFor(appRoot);
  const db = openForReading(database);
  try {
    return renderPdf(buildPlaybook(document, readDocumentBrand(db, engine)), engine);
  } finally {
    db.close();
  }
};
