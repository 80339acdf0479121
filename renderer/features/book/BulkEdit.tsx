import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BookColumn } from '../../../shared/book-view.ts';
import { account } from '../../../shared/records/account.ts';
import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { codecFor } from '../../ui/codec.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ParseReason } from '../../ui/parse.ts';
import { Select } from '../../ui/Select.tsx';
import { useSubmit } from '../../ui/use-one-at-a-time.ts';
import { outdateBook, rowsOf, selectAccounts, useBook } from './book-store.ts';
import { editManyOf, fieldOf, type BookEdit } from './edits.ts';

import control from '../../ui/Field.module.css';
import styles from './Book.module.css';

const columns = [
  'owner',
  'tier',
  'lifecycleStage',
  'segment',
  'industry',
  'country',
  'currency',
  'renewalDate',
  'contractStart',
  'arr',
  'licensedSeats',
  'activeSeats',
] as const satisfies readonly BookColumn[];
type Column = (typeof columns)[number];

type Props = { readonly open: boolean; readonly onClose: () => void };

/** One value for a field of every selected account: one change, one undo. */
export const BulkEdit = ({ open, onClose }: Props) => {
  const { t } = useTranslation(['book', 'common']);
  const selected = useBook((state) => state.selected);
  const [column, setColumn] = useState<Column>('owner');
  const [text, setText] = useState('');
  const [reason, setReason] = useState<ParseReason | null>(null);
  const name = fieldOf[column];
  const field = name && name !== 'id' ? account.fields[name] : account.fields.primaryCsm;

  const apply = async () => {
    const words = { yes: t('common:yes'), no: t('common:no') };
    try {
      const rows = await rowsOf([...selected]);
      const edits: BookEdit[] = [];
      for (const row of rows) {
        const parsed = codecFor(field, { currency: row.currency, words }).parse(text);
        if (!parsed.ok) {
          setReason(parsed.reason);
          return;
        }
        edits.push({ row, field: name ?? 'primaryCsm', value: parsed.value, before: null });
      }
      await call('account.editMany', editManyOf(edits));
      offerUndoOfLast(t('book:changedMany', { count: edits.length }));
      selectAccounts(new Set());
      outdateBook();
      setText('');
      onClose();
    } catch (error) {
      showProblem(error);
      onClose();
    }
  };
  const submit = useSubmit(apply);
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('book:bulk.title', { count: selected.size })}>
      <form className={styles['form']} onSubmit={submit}>
        <div className={control['labelled']}>
          <span id="bulk-field">{t('book:bulk.field')}</span>
          <Select<Column>
            labelledBy="bulk-field"
            value={column}
            choices={columns.map((value) => ({ value, label: t(`book:columns.${value}`) }))}
            placeholder={t('book:bulk.field')}
            onChange={(next) => {
              setColumn(next ?? 'owner');
              setText('');
              setReason(null);
            }}
          />
        </div>
        <div className={control['labelled']}>
          <span id="bulk-value">{t('book:bulk.value')}</span>
          {field.choices ? (
            <Select
              labelledBy="bulk-value"
              value={text === '' ? null : text}
              choices={field.choices.map((value) => ({ value, label: value }))}
              placeholder={t('common:notRecorded')}
              emptyLabel={t('common:notRecorded')}
              onChange={(next) => setText(next ?? '')}
            />
          ) : (
            <input
              className={control['control']}
              aria-labelledby="bulk-value"
              aria-invalid={reason !== null}
              type={field.kind === 'day' ? 'date' : 'text'}
              value={text}
              data-draft
              onChange={(event) => {
                setText(event.target.value);
                setReason(null);
              }}
            />
          )}
          <span className={reason ? styles['problem'] : undefined} role={reason ? 'alert' : undefined}>
            {reason ? t(`common:refused.${reason}`) : t('book:bulk.blank')}
          </span>
        </div>
        <Button look="primary" type="submit">
          {t('book:bulk.apply')}
        </Button>
      </form>
    </Dialog>
  );
};
