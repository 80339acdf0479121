import type { Day } from '../../../../shared/dates.ts';
import { derivePlan } from '../../../../shared/domain/plan.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { buildPlan, type BuildOptions } from './build.ts';
import { createPdfEngine, type PdfEngine } from './engine/engine.ts';
import { renderPdf } from './render.ts';

export type PlanPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; each is a box in the file and keeps its text. */
  readonly missingCharacters: readonly string[];
};

const engines = new Map<string, PdfEngine>();

/**
 * The engine of this process, opened on first use and kept with all words shaped so far.
 * @param appRoot Folder that holds `node_modules`.
 */
export const engineFor = (appRoot: string): PdfEngine => {
  const known = engines.get(appRoot);
  if (known) return known;
  const engine = createPdfEngine({ appRoot });
  engines.set(appRoot, engine);
  return engine;
};

/** Makes the PDF of one plan. The same records, day and options give the same bytes (pdf spec, goal 3). */
export const makePlanPdf = (
  engine: PdfEngine,
  { records, asOf, ...options }: { readonly records: PlanRecords; readonly asOf: Day } & BuildOptions,
): PlanPdf => renderPdf(buildPlan(records, derivePlan(records, asOf), asOf, options), engine);
