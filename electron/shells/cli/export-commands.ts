import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { emptyBookLayout, type BookLayout } from '../../../shared/book-view.ts';
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

/** Whether the plan travels along: as each account has set it unless the command says. */
const attachmentOf = (values: Values): { readonly attachPlan?: boolean } => {
  if (values.attach === true && values['no-attach'] === true) {
    throw misuse('--attach or --no-attach, not both', 'export-pdf');
  }
  if (values.attach === true) return { attachPlan: true };
  return values['no-attach'] === true ? { attachPlan: false } : {};
};

const exportPlan = async (
  session: Session,
  accountId: string,
  file: string,
  edition: Edition,
  attach: ReturnType<typeof attachmentOf>,
) => {
  const { saved, missingCharacters } = await session.saving(
    () => file,
    () => session.call('export.pdf', { job: session.newJob(), accountId, edition, ...attach }),
  );
  return { accountId, file, bytes: bytesOf(saved), missingCharacters };
};

/** The whole book, or what a search or the key accounts leave of it. */
const layoutOf = ({ query = '', key }: Values): BookLayout => ({
  ...emptyBookLayout,
  query,
  filters: key === true ? [{ test: 'keyAccount', value: true }] : [],
});

const exportMany = async (session: Session, folder: string, edition: Edition, values: Values) => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CarryonError('EXPORT_FAILED');
  }
  const { results } = await session.savingInto(folder, () =>
    session.call('export.batch', {
      job: session.newJob(),
      accounts: { layout: layoutOf(values) },
      edition,
      ...attachmentOf(values),
    }),
  );
  const made = results.filter(({ file }) => file !== null);
  return {
    files: made.map(({ accountId, account, file, bytes, pages, missingCharacters }) => ({
      accountId,
      account,
      file: join(folder, file ?? ''),
      bytes,
      pages,
      missingCharacters,
    })),
    failed: results
      .filter(({ failure }) => failure !== null)
      .map(({ accountId, account, failure }) => ({ accountId, account, error: failure })),
  };
};

/** `export-pdf ACCOUNT --out FILE`, or `export-pdf --all|--key|--query Q --out DIR` */
export const exportPdf = async (session: Session, [account]: readonly string[], values: Values) => {
  const out = session.path(needed(values.out, 'out', 'export-pdf'));
  const edition = (values.edition ?? 'internal') as Edition;
  if (values.all === true || values.key === true || values.query !== undefined) {
    if (account !== undefined) throw misuse('an account or many, not both', 'export-pdf');
    return exportMany(session, out, edition, values);
  }
  if (account === undefined) throw misuse('which account?', 'export-pdf');
  const { id } = await session.call('plan.resolve', { key: account });
  return exportPlan(session, id, out, edition, attachmentOf(values));
};

/** `export-playbook NAME --out FILE` */
export const exportPlaybook = async (session: Session, [name = '']: readonly string[], values: Values) => {
  const file = session.path(needed(values.out, 'out', 'export-playbook'));
  const { id: playbookId } = await session.call('playbook.resolve', { key: name });
  const { saved, missingCharacters } = await session.saving(
    () => file,
    () => session.call('export.playbook', { job: session.newJob(), playbookId }),
  );
  return { playbookId, file, bytes: bytesOf(saved), missingCharacters };
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
