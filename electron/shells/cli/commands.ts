import { emptyBookLayout } from '../../../shared/book-view.ts';
import { decodeWire } from '../../../shared/wire.ts';
import { wholeNumber, type CommandName, type Values } from './arguments.ts';
import { duplicates, merge } from './duplicate-commands.ts';
import { exportCsv, exportPdf, exportPlaybook } from './export-commands.ts';
import { importFile, readFile, undoImport } from './import-commands.ts';
import { freeze, openPdf, plan, since, snapshots } from './plan-commands.ts';
import type { Session } from './session.ts';

type Command = (session: Session, words: readonly string[], values: Values) => Promise<unknown>;

const accountId = async (session: Session, key: string): Promise<string> =>
  (await session.call('plan.resolve', { key })).id;

const history: Command = async (session, _words, { account, limit }) =>
  session.call('history.list', {
    limit: wholeNumber(limit, 'limit', 'history') ?? 500,
    ...(account === undefined ? {} : { accountId: await accountId(session, account) }),
  });

/** The rows of the book, fetched in pieces as the page does. */
const accounts: Command = async (session, _words, { query = '', limit }) => {
  const { nums } = await session.call('book.ids', { layout: { ...emptyBookLayout, query } });
  const wanted = nums.subarray(0, wholeNumber(limit, 'limit', 'accounts') ?? nums.length);
  const rows = [];
  for (let start = 0; start < wanted.length; start += 500) {
    rows.push(...(await session.call('book.rows', { nums: [...wanted.subarray(start, start + 500)] })));
  }
  return rows;
};

const rpc: Command = (session, [channel = '', json = '{}'], { out }) => {
  const input = decodeWire(json);
  return session.saving(
    () => (out === undefined ? null : session.path(out)),
    () => session.callAny(channel, input),
  );
};

/** What each command does; the one value it returns is what is printed. */
export const commands: Readonly<Record<CommandName, Command>> = {
  sample: (session) => session.call('sample.load', {}),
  read: readFile,
  import: importFile,
  'undo-import': undoImport,
  duplicates,
  merge,
  undo: (session) => session.call('history.undo', {}),
  redo: (session) => session.call('history.redo', {}),
  history,
  accounts,
  plan,
  since,
  snapshots,
  freeze,
  'open-pdf': openPdf,
  'export-pdf': exportPdf,
  'export-playbook': exportPlaybook,
  'export-csv': exportCsv,
  rpc,
};
