import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { BatchResult } from '../../../../../shared/batch.ts';
import type { Day } from '../../../../../shared/dates.ts';
import type { PlanEdition } from '../../../../../shared/editions.ts';
import { failure } from '../../../../../shared/errors.ts';
import { asStorageError } from '../../../../db/errors.ts';
import { openForReading } from '../../../../db/open.ts';
import type { Progress } from '../../../../jobs/messages.ts';
import type { BatchAccount } from './queries.ts';
import { batchWriter, type BatchTarget } from './target.ts';

export type MakeBatchInput = {
  readonly appRoot: string;
  readonly database: string;
  readonly accounts: readonly (BatchAccount & {
    /** Name of its file. */
    readonly file: string;
  })[];
  readonly asOf: Day;
  readonly edition: PlanEdition;
  /** Of Carryon. */
  readonly version: string;
  /** Whether plans travel within their PDFs where the edition allows it; null for what each account has set. */
  readonly attachPlan: boolean | null;
  readonly target: BatchTarget;
};

/** Accounts after which what is no longer used is collected. */
const between = 4;

/**
 * Left alone, the engine lets a batch's memory grow to several times what it uses, since nothing stops it;
 * asked now and then, it stays flat.
 */
const collector = (): ((done: number) => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return (done) => {
    if (typeof collect === 'function' && done % between === between - 1) collect();
  };
};

/**
 * Makes the PDFs of many accounts from a read-only connection, one after the other, outside the app's process:
 * what one account takes is free before the next begins. An account that fails is told and does not stop the
 * rest.
 */
export const makeBatch = async (
  input: MakeBatchInput,
  { report }: { readonly report: (progress: Progress) => void },
): Promise<BatchResult[]> => {
  const { appRoot, database, accounts, asOf, edition, version, attachPlan } = input;
  const db = openForReading(database);
  try {
    const { engineFor } = await import('../make-plan-pdf.ts');
    const { makeCheckedPdf } = await import('../checked-pdf.ts');
    const { readDocumentBrand } = await import('../brand/document-brand.ts');
    const { readPlanInput } = await import('../plan-input.ts');
    const engine = engineFor(appRoot);
    const brand = readDocumentBrand(db, engine);
    const data = { app: version, ...(attachPlan === null ? {} : { attachPlan }) };
    const writer = batchWriter(input.target, asOf);
    const results: BatchResult[] = [];
    const tidy = collector();
    for (const [done, { id, name, file }] of accounts.entries()) {
      report({ phase: 'pdf', done, total: accounts.length, label: name });
      tidy(done);
      const common = { accountId: id, account: name };
      try {
        const plan = readPlanInput(db, id, asOf, edition);
        const made = await makeCheckedPdf(engine, { ...plan, ...brand, ...data });
        writer.add(file, made.bytes);
        const { bytes, pages, missingCharacters } = made;
        results.push({
          ...common,
          file,
          bytes: bytes.length,
          pages,
          missingCharacters: [...missingCharacters],
          failure: null,
        });
      } catch (error) {
        const { code, message } = failure(asStorageError(error));
        results.push({
          ...common,
          file: null,
          bytes: 0,
          pages: 0,
          missingCharacters: [],
          failure: { code, message },
        });
      }
    }
    writer.finish();
    return results;
  } finally {
    db.close();
  }
};
