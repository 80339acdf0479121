import type { customContract } from '../../../shared/contract-custom.ts';
import { changeLabel } from '../../../shared/domain/change-label.ts';
import { editedChoices, type ChoiceEdit } from '../../../shared/domain/custom-choices.ts';
import { isStoredForm, storedCustomValue } from '../../../shared/domain/custom-value.ts';
import { inOwnOrder } from '../../../shared/domain/own-order.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { CustomField, CustomValue } from '../../../shared/records/custom.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import {
  allRecords,
  findRecord,
  insertRecord,
  recordsOfAccount,
  removeRecord,
  updateRecord,
} from '../../db/records.ts';
import { renameValues, valuesPerChoice, valuesPerField } from './queries.ts';

/** @throws CarryonError BAD_REQUEST for a value that is not in the form of its kind, or not offered. */
const refuseUnfit = (field: CustomField, value: string): void => {
  const fits =
    field.kind === 'choice' ? storedCustomValue(field, value) === value : isStoredForm(field, value);
  if (!fits) throw new CarryonError('BAD_REQUEST', { field: 'value', kind: field.kind });
};

/**
 * The choices of a field after one edit.
 * @throws CarryonError BAD_REQUEST for an edit that cannot be made, or of a field of another kind; CONFLICT when
 * the choice to change is not there
 */
const choicesAfter = ({ kind, choices }: CustomField, edit: ChoiceEdit) => {
  if (kind !== 'choice') throw new CarryonError('BAD_REQUEST', { field: 'choices' });
  const edited = editedChoices(choices, edit);
  if (edited.ok) return edited;
  const { problem } = edited;
  throw new CarryonError(problem === 'gone' ? 'CONFLICT' : 'BAD_REQUEST', {
    field: 'choices',
    reason: problem,
  });
};

const fieldOf = ({ db }: CoreContext, id: string): CustomField => {
  const field = findRecord(db, 'customField', id);
  if (!field) throw new CarryonError('NOT_FOUND');
  return field;
};

/** Values of the fields that the user made, and what changes many of them at once (row 6). */
export const customFieldHandlers = (context: CoreContext): Handlers<keyof typeof customContract> => {
  const { db, newId, change } = context;
  const valueNow = (accountId: string, customFieldId: string): CustomValue | undefined =>
    recordsOfAccount(db, 'customValue', accountId).find((one) => one.customFieldId === customFieldId);
  /** Runs inside a change. @returns false when it is so already */
  const write = (accountId: string, customFieldId: string, value: string | null): boolean => {
    const known = valueNow(accountId, customFieldId);
    if (value === (known?.value ?? null)) return false;
    if (value === null) return removeRecord(db, 'customValue', known?.id ?? '');
    if (known) return updateRecord(db, 'customValue', known.id, { value });
    insertRecord(db, 'customValue', newId(), { accountId, customFieldId, value });
    return true;
  };
  return {
    'customValue.set': ({ accountId, customFieldId, value, expected }) => {
      const field = fieldOf(context, customFieldId);
      if (!findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
      if (value !== null) refuseUnfit(field, value);
      const now = valueNow(accountId, customFieldId)?.value ?? null;
      if (expected !== undefined && expected !== now) throw new CarryonError('CONFLICT', { field: 'value' });
      if (value === now) return { changed: false };
      const mergeKey = `customValue ${accountId} ${customFieldId}`;
      return change({ kind: 'edit', label: `Edit account: ${field.label}`, mergeKey }, () => {
        return { changed: write(accountId, customFieldId, value) };
      });
    },

    'account.editMany': ({ edits }) => {
      const fields = new Map(
        edits
          .flatMap(({ values }) => values)
          .map(({ customFieldId }) => [customFieldId, fieldOf(context, customFieldId)]),
      );
      const own = new Set(edits.flatMap(({ changes }) => Object.keys(changes)));
      const labels = [...fields.values()].map((field) => field.label);
      return change(
        { kind: 'edit', label: changeLabel('Edit', 'account', [...own], edits.length, labels) },
        () => {
          for (const { id, changes, values } of edits) {
            if (!updateRecord(db, 'account', id, changes)) throw new CarryonError('NOT_FOUND');
            for (const { customFieldId, value } of values) {
              const field = fields.get(customFieldId);
              if (field && value !== null) refuseUnfit(field, value);
              write(id, customFieldId, value);
            }
          }
          return { changed: edits.length };
        },
      );
    },

    'customField.list': () => inOwnOrder(allRecords(db, 'customField')),

    'customField.usage': () => {
      const chosen = valuesPerChoice(db);
      return valuesPerField(db).map(({ customFieldId, accounts }) => ({
        customFieldId,
        accounts,
        chosen: chosen
          .filter((one) => one.customFieldId === customFieldId)
          .map(({ value, accounts: count }) => ({ value, accounts: count })),
      }));
    },

    'customField.editChoices': ({ id, ...edit }) => {
      const field = fieldOf(context, id);
      const from = 'from' in edit ? edit.from : undefined;
      const { choices, word } = choicesAfter(field, { from, to: edit.to });
      const renamed = from !== undefined && word !== null ? { from, to: word } : null;
      // A name that is typed saves itself more than once.
      const typing = renamed ? { mergeKey: `customField ${id} choices` } : {};
      return change({ kind: 'edit', label: 'Edit custom field: choices', ...typing }, () => {
        updateRecord(db, 'customField', id, { choices });
        return { moved: renamed ? renameValues(db, id, renamed) : 0 };
      });
    },
  };
};
