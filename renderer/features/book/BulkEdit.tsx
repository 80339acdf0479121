import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BookRow } from '../../../shared/book-row.ts';
import { customColumn, type BookColumn } from '../../../shared/book-view.ts';
import { account } from '../../../shared/records/account.ts';
import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { codecFor, type Codec } from '../../ui/codec.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { GridEdit } from '../../ui/grid/types.ts';
import type { ParseReason } from '../../ui/parse.ts';
import { Select } from '../../ui/Select.tsx';
import { useSubmit } from '../../ui/use-one-at-a-time.ts';
import { outdateBook, rowsOf, selectAccounts, useBook } from './book-store.ts';
import { customCodec, useCustomFields } from './custom-columns.ts';
import { editManyOf, fieldOf, meantBy } from './edits.ts';

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
type OwnColumn = (typeof columns)[number];
type Column = OwnColumn | `custom:${string}`;

const isOwn = (column: Column): column is OwnColumn => columns.some((one) => one === column);

type Props = { readonly open: boolean; readonly onClose: () => void };

/** One value for a field of every selected account: one change, one undo. */
export const BulkEdit = ({ open, onClose }: Props) => {
  const { t } = useTranslation(['book', 'common']);
  const selected = useBook((state) => state.selected);
  const [column, setColumn] = useState<Column>('owner');
  const [text, setText] = useState('');
  const [reason, setReason] = useState<ParseReason | null>(null);
  const fields = useCustomFields();
  const words = { yes: t('common:yes'), no: t('common:no') };
  const codecIn = (currency: string): Codec => {
    const custom = fields.find(({ id }) => customColumn(id) === column);
    if (custom) return customCodec(custom, currency, words);
    const name = isOwn(column) ? fieldOf[column] : undefined;
    return codecFor(name && name !== 'id' ? account.fields[name] : account.fields.primaryCsm, {
      currency,
      words,
    });
  };
  // What may be chosen, and that a day is one, is the same in every currency.
  const { kind, choices } = codecIn('USD');

  const apply = async () => {
    try {
      const rows = await rowsOf([...selected]);
      const edits: GridEdit<BookRow>[] = [];
      for (const row of rows) {
        const parsed = codecIn(row.currency).parse(text);
        if (!parsed.ok) {
          setReason(parsed.reason);
          return;
        }
        edits.push({ row, column, value: parsed.value, before: null });
      }
      const meant = meantBy(edits);
      await call('account.editMany', editManyOf(meant.fields, meant.custom));
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
            choices={[
              ...columns.map((value) => ({ value, label: t(`book:columns.${value}`) })),
              ...fields.map(({ id, label }) => ({ value: customColumn(id), label })),
            ]}
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
          {choices ? (
            <Select
              labelledBy="bulk-value"
              value={text === '' ? null : text}
              choices={choices.map((value) => ({ value, label: value }))}
              placeholder={t('common:notRecorded')}
              emptyLabel={t('common:notRecorded')}
              onChange={(next) => setText(next ?? '')}
            />
          ) : (
            <input
              className={control['control']}
              aria-labelledby="bulk-value"
              aria-invalid={reason !== null}
              type={kind === 'day' ? 'date' : 'text'}
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
