import { mkdirSync } from 'node:fs';
import { join, parse } from 'node:path';

import { emptyBookLayout } from '../../../shared/book-view.ts';
import type { Call, Output } from '../../../shared/contract.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { misuse, needed, type Values } from './arguments.ts';
import type { Session } from './session.ts';

type Edition = Call<'export.pdf'>['edition'];

/** Bytes of what was written. The command line's own adapter always saves. */
const bytesOf = (saved: Output<'export.csv'>): number => {
  if (saved.outcome !== 'saved') throw new CarryonError('EXPORT_FAILED');
  return saved.bytes;
};

const exportPlan = async (
  session: Session,
  accountId: string,
  edition: Edition,
  target: (name: string) => string,
) => {
  let file = '';
  const place = (name: string) => (file = target(name));
  const { saved, missingCharacters } = await session.saving(place, () =>
    session.call('export.pdf', { job: session.newJob(), accountId, edition }),
  );
  return { accountId, file, bytes: bytesOf(saved), missingCharacters };
};

/** Names in one folder that do not overwrite each other, on file systems that ignore case too. */
const uniqueNames = () => {
  const used = new Set<string>();
  return (name: string): string => {
    const { name: stem, ext } = parse(name);
    let unique = name;
    for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${stem} (${count})${ext}`;
    used.add(unique.toLowerCase());
    return unique;
  };
};

const exportAll = async (session: Session, folder: string, edition: Edition) => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CarryonError('EXPORT_FAILED');
  }
  const { nums } = await session.call('book.ids', { layout: emptyBookLayout });
  const unique = uniqueNames();
  const files = [];
  for (let start = 0; start < nums.length; start += 500) {
    const rows = await session.call('book.rows', { nums: [...nums.subarray(start, start + 500)] });
    for (const { id } of rows) {
      files.push(await exportPlan(session, id, edition, (name) => join(folder, unique(name))));
    }
  }
  return { files };
};

/** `export-pdf ACCOUNT --out FILE` or `export-pdf --all --out DIR` */
export const exportPdf = async (session: Session, [account]: readonly string[], values: Values) => {
  const out = session.path(needed(values.out, 'out', 'export-pdf'));
  const edition = (values.edition ?? 'internal') as Edition;
  if (values.all === true) {
    if (account !== undefined) throw misuse('--all takes no account', 'export-pdf');
    return exportAll(session, out, edition);
  }
  if (account === undefined) throw misuse('which account?', 'export-pdf');
  const { id } = await session.call('plan.resolve', { key: account });
  return exportPlan(session, id, edition, () => out);
};

/** `export-csv --kind K --out FILE` */
export const exportCsv = async (session: Session, _words: readonly string[], values: Values) => {
  const file = session.path(needed(values.out, 'out', 'export-csv'));
  const kind = needed(values.kind, 'kind', 'export-csv') as Call<'export.csv'>['kind'];
  const saved = await session.saving(
    () => file,
    () => session.call('export.csv', { kind }),
  );
  return { kind, file, bytes: bytesOf(saved) };
};
