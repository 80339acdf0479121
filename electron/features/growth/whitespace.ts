import type { Input } from '../../../shared/contract.ts';
import { opportunityFrom, placeKey, sameName } from '../../../shared/domain/whitespace.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { Account } from '../../../shared/records/account.ts';
import type { WhitespaceCell } from '../../../shared/records/goal.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, recordsOfAccount, updateRecord } from '../../db/records.ts';

type Context = Pick<CoreContext, 'db' | 'newId'>;
type Place = Pick<WhitespaceCell, 'accountId' | 'product' | 'segment' | 'segmentKind'>;

const accountOf = ({ db }: Context, id: string): Account => {
  const account = findRecord(db, 'account', id);
  if (!account) throw new CarryonError('NOT_FOUND');
  return account;
};

const cellsOf = ({ db }: Context, { accountId, segmentKind }: Pick<Place, 'accountId' | 'segmentKind'>) =>
  recordsOfAccount(db, 'whitespaceCell', accountId).filter((cell) => cell.segmentKind === segmentKind);

const cellAt = (context: Context, place: Place): WhitespaceCell | undefined =>
  cellsOf(context, place).find((cell) => placeKey(cell) === placeKey(place));

/** The id of a place's record, with `changes` in it; it is made when there is none. */
const writePlace = (
  context: Context,
  { accountId, product, segment, segmentKind }: Place,
  changes: Partial<WhitespaceCell>,
): string => {
  const known = cellAt(context, { accountId, product, segment, segmentKind });
  if (known) {
    updateRecord(context.db, 'whitespaceCell', known.id, changes);
    return known.id;
  }
  const id = context.newId();
  insertRecord(context.db, 'whitespaceCell', id, {
    accountId,
    product: product.trim(),
    segment: segment.trim(),
    segmentKind,
    ...changes,
  });
  return id;
};

/** @returns how many records hold the new name. @throws CarryonError CONSTRAINT when it is another's already */
const rename = (
  context: Context,
  account: Account,
  { axis, from, to }: Input<'whitespace.rename'>,
): number => {
  const { db } = context;
  const cells = recordsOfAccount(db, 'whitespaceCell', account.id);
  const field = axis === 'Product' ? 'product' : 'segment';
  const along = axis === 'Product' ? cells : cells.filter(({ segmentKind }) => segmentKind === axis);
  const names = [...along.map((cell) => cell[field]), ...(axis === 'Product' ? account.products : [])];
  if (!sameName(from, to) && names.some((name) => sameName(name, to)))
    throw new CarryonError('CONSTRAINT', { field, reason: 'taken' });
  const renamed = along.filter((cell) => sameName(cell[field], from));
  for (const { id } of renamed) updateRecord(db, 'whitespaceCell', id, { [field]: to.trim() });
  if (axis !== 'Product' || !account.products.some((name) => sameName(name, from))) return renamed.length;
  const products = account.products.map((name) => (sameName(name, from) ? to.trim() : name));
  updateRecord(db, 'account', account.id, { products });
  return renamed.length + 1;
};

/** Whitespace: rows, columns and places of the grid, and what they become (row 32). */
export const whitespaceHandlers = (
  context: CoreContext,
): Handlers<'whitespace.add' | 'whitespace.set' | 'whitespace.rename' | 'whitespace.convert'> => ({
  'whitespace.add': ({ accountId, segmentKind, products, segments }) => {
    accountOf(context, accountId);
    const known = new Set(cellsOf(context, { accountId, segmentKind }).map(placeKey));
    const before = known.size;
    return context.change({ kind: 'create', label: 'Add to whitespace' }, () => {
      for (const product of products) {
        for (const segment of segments) {
          const place = { accountId, segmentKind, product: product.trim(), segment: segment.trim() };
          if (known.has(placeKey(place))) continue;
          known.add(placeKey(place));
          insertRecord(context.db, 'whitespaceCell', context.newId(), place);
        }
      }
      return { added: known.size - before };
    });
  },

  'whitespace.set': ({ changes, ...place }) => {
    accountOf(context, place.accountId);
    const mergeKey = `whitespace ${Object.values(place).join(' ')} ${Object.keys(changes).join(' ')}`;
    return context.change({ kind: 'edit', label: 'Edit whitespace', mergeKey }, () => ({
      id: writePlace(context, place, changes as Partial<WhitespaceCell>),
    }));
  },

  'whitespace.rename': (renaming) => {
    const account = accountOf(context, renaming.accountId);
    return context.change({ kind: 'edit', label: 'Rename in whitespace' }, () => ({
      renamed: rename(context, account, renaming),
    }));
  },

  'whitespace.convert': ({ name, ...place }) => {
    const { db, newId, change } = context;
    const account = accountOf(context, place.accountId);
    const cell = cellAt(context, place);
    if (cell?.opportunityId && findRecord(db, 'opportunity', cell.opportunityId))
      throw new CarryonError('CONSTRAINT', { field: 'opportunityId', reason: 'is one already' });
    return change({ kind: 'create', label: 'Make an opportunity of whitespace' }, () => {
      const id = newId();
      const from = opportunityFrom(account, { ...place, value: cell?.value ?? null });
      insertRecord(db, 'opportunity', id, { accountId: account.id, name, ...from });
      writePlace(context, place, { status: cell?.status ?? 'Open', opportunityId: id });
      return { id };
    });
  },
});
