import { benchBook } from './book.ts';
import { benchImport } from './import.ts';
import { printRows, type BenchRow } from './measure.ts';
import { benchPdf } from './pdf.ts';
import { benchPlan } from './plan.ts';
import { benchStartUp } from './start-up.ts';

const benches: Record<string, () => Promise<BenchRow[]>> = {
  import: benchImport,
  pdf: benchPdf,
  book: benchBook,
  plan: benchPlan,
  start: benchStartUp,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) printRows(name, await bench());
}
