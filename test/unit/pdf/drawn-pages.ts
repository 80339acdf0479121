import { buildPlan, type BuildOptions } from '../../../electron/features/export/pdf/build.ts';
import type { PdfEngine } from '../../../electron/features/export/pdf/engine/engine.ts';
import { drawPage, kitOf, layOut } from '../../../electron/features/export/pdf/render.ts';
import type { Day } from '../../../shared/dates.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { recordingCanvas, type Recording } from './recording-canvas.ts';

/** What the layout draws, page by page, without a PDF. */
export const drawnPages = (
  engine: PdfEngine,
  records: PlanRecords,
  { asOf, ...options }: { readonly asOf: Day } & Partial<BuildOptions>,
): (Recording & { readonly bleed: boolean })[] => {
  const model = buildPlan(records, derivePlan(records, asOf), asOf, { edition: 'internal', ...options });
  const kit = kitOf(engine.typeface);
  const { pages, firstPageOf } = layOut(model, kit);
  return pages.map((page, index) => {
    const recording = recordingCanvas((anchor) => firstPageOf.get(anchor));
    drawPage(recording.canvas, model, page, index + 1, pages.length, kit);
    return { ...recording, bleed: page.section.bleed ?? false };
  });
};
