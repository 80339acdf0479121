import { resolve } from 'node:path';

import { buildPlan } from '../../electron/features/export/pdf/build.ts';
import { createPdfEngine, type PdfEngine } from '../../electron/features/export/pdf/engine/engine.ts';
import { makePlanPdf } from '../../electron/features/export/pdf/make-plan-pdf.ts';
import { kitOf } from '../../electron/features/export/pdf/render.ts';
import { derivePlan } from '../../shared/domain/plan.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import { fixtureDay, stressPlan } from '../support/plan-fixture.ts';
import { planVariants } from '../support/plan-variants.ts';
import { sampleFintechCorp, samplePlans } from '../support/sample-plans.ts';
import { interleaved, median, type BenchRow } from './measure.ts';
import { drawWithPdfkit, pdfkitDrawing, readFonts } from './pdfkit-peer.ts';

const appRoot = resolve(import.meta.dirname, '../..');
const warmUps = 8;
const rounds = 15;
const batchRounds = 4;
const sampleLimit = 80;

const made = (engine: PdfEngine, records: PlanRecords) =>
  makePlanPdf(engine, { records, asOf: fixtureDay, edition: 'internal' });

const prepared = (engine: PdfEngine, records: PlanRecords) => {
  const model = buildPlan(records, derivePlan(records, fixtureDay), fixtureDay, { edition: 'internal' });
  return { model, drawing: pdfkitDrawing(model, kitOf(engine.typeface)) };
};

/** Plans that one batch makes: of the book that ships, and of as many others, in the mix it has. */
const batchSize = 200;

/**
 * Warm plans, rules and layout included, against pdfkit drawing the finished layout; then a batch of
 * different plans by a new engine; then the size of the file. pdfkit keeps nothing between two plans, so it
 * draws the first of the batch only.
 */
export const benchPdf = async (): Promise<BenchRow[]> => {
  const engine = createPdfEngine({ appRoot });
  const sample = sampleFintechCorp();
  const fonts = readFonts(appRoot);
  const compare = async (name: string, records: PlanRecords, limit: number): Promise<BenchRow> => {
    const { model, drawing } = prepared(engine, records);
    const works = {
      ours: () => made(engine, records),
      peer: () => drawWithPdfkit(model, drawing, fonts),
    };
    await interleaved(works, warmUps);
    const times = await interleaved(works, rounds);
    const [ours, peer] = [median(times.ours), median(times.peer)];
    const goal = `at most ${limit.toFixed(2)} x`;
    return { name, ours, peerName: 'pdfkit', peer, unit: 'ms', goal, held: ours <= peer * limit };
  };

  const plans = planVariants(batchSize);
  const drawings = samplePlans().plans.map((records) => prepared(engine, records));
  const times = await interleaved(
    {
      ours: () => {
        const fresh = createPdfEngine({ appRoot });
        for (const records of plans) made(fresh, records);
      },
      peer: async () => {
        for (const { model, drawing } of drawings) await drawWithPdfkit(model, drawing, fonts);
      },
    },
    batchRounds,
  );
  const ours = (plans.length * 1000) / median(times.ours);
  const peer = (drawings.length * 1000) / median(times.peer);
  const kilobytes = made(engine, sample).bytes.length / 1000;
  const carrying = makePlanPdf(engine, {
    records: sample,
    asOf: fixtureDay,
    edition: 'internal',
    app: '1.0.0',
  });

  return [
    await compare('internal plan, warm', sample, 0.2),
    await compare('60 people and 40 risks, warm', stressPlan({ stakeholders: 60, risks: 40, rest: 20 }), 0.2),
    {
      name: `batch of ${plans.length} different plans, engine opened`,
      ours,
      peerName: 'pdfkit',
      peer,
      unit: 'per s',
      goal: 'at least 8.00 x',
      held: ours >= peer * 8,
    },
    {
      name: 'size of the internal plan',
      ours: kilobytes,
      peerName: '',
      peer: null,
      unit: 'KB',
      goal: `at most ${sampleLimit} KB`,
      held: kilobytes <= sampleLimit,
    },
    {
      name: 'the same with the data that makes it a plan again',
      ours: carrying.bytes.length / 1000,
      peerName: '',
      peer: null,
      unit: 'KB',
      goal: `at most ${sampleLimit} KB`,
      held: carrying.bytes.length <= sampleLimit * 1000,
    },
  ];
};
