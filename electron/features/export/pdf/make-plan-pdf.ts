import type { Day } from '../../../../shared/dates.ts';
import { derivePlan } from '../../../../shared/domain/plan.ts';
import { carriesPlan, mayCarryPlan } from '../../../../shared/plan-data.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { planAttachment, signedPlan } from './attachment/plan-data.ts';
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

export type PlanPdfInput = {
  readonly records: PlanRecords;
  readonly asOf: Day;
  /** Version of Carryon; given, an edition for our own side bears its fingerprint and can carry its plan. */
  readonly app?: string;
  /** Whether it does; as the account has set it when left out. */
  readonly attachPlan?: boolean;
} & BuildOptions;

/** Makes the PDF of one plan. The same records, day and options give the same bytes (pdf spec, goal 3). */
export const makePlanPdf = (
  engine: PdfEngine,
  { records, asOf, app, attachPlan, ...options }: PlanPdfInput,
): PlanPdf => {
  const model = buildPlan(records, derivePlan(records, asOf), asOf, options);
  const { edition } = options;
  if (app === undefined || !mayCarryPlan(edition)) return renderPdf(model, engine);
  const signed = signedPlan(records, { app, asOf, edition });
  const setting = records.editionSettings.find((one) => one.edition === edition) ?? null;
  const isCarried = attachPlan ?? carriesPlan(edition, setting);
  const attachments = isCarried ? [planAttachment(signed)] : [];
  return renderPdf({ ...model, fingerprint: signed.fingerprint, attachments }, engine);
};
