import { swotDraft, type SwotTarget } from '../../../shared/domain/swot.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { Account } from '../../../shared/records/account.ts';
import type { SwotNote } from '../../../shared/records/goal.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, updateRecord } from '../../db/records.ts';

const labels: Readonly<Record<SwotTarget, string>> = {
  risk: 'Make a risk of a SWOT note',
  opportunity: 'Make an opportunity of a SWOT note',
  action: 'Make an action of a SWOT note',
};

/** SWOT notes that become part of the plan (row 34). */
export const swotHandlers = ({ db, newId, today, change }: CoreContext): Handlers<'swot.convert'> => {
  const convert = (note: SwotNote, target: SwotTarget, account: Account): string => {
    const id = newId();
    insertRecord(db, target, id, swotDraft(note, target, account, today()));
    updateRecord(db, 'swotNote', note.id, { [`${target}Id`]: id });
    return id;
  };
  return {
    'swot.convert': ({ noteId, target }) => {
      const note = findRecord(db, 'swotNote', noteId);
      const account = note && findRecord(db, 'account', note.accountId);
      if (!account) throw new CarryonError('NOT_FOUND');
      const made = note[`${target}Id`];
      if (made !== null && findRecord(db, target, made))
        throw new CarryonError('CONSTRAINT', { field: `${target}Id`, reason: 'is one already' });
      return change({ kind: 'create', label: labels[target] }, () => ({
        id: convert(note, target, account),
      }));
    },
  };
};
