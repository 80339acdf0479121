import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { outdateBook, rowsOf, selectAccounts, useBook } from './book-store.ts';
import { BulkEdit } from './BulkEdit.tsx';

import styles from './Book.module.css';

const mostCurrencies = 6;
const mostBesideSelection = 3;

/** Totals per currency, and what can be done with the selection. */
export const BookFoot = () => {
  const { t } = useTranslation('book');
  const totals = useBook((state) => state.totals);
  const count = useBook((state) => state.nums.length);
  const selected = useBook((state) => state.selected);
  const [editing, setEditing] = useState(false);
  const shown = selected.size > 0 ? mostBesideSelection : mostCurrencies;
  const remove = async () => {
    try {
      const rows = await rowsOf([...selected]);
      await call('record.remove', { entity: 'account', ids: rows.map(({ id }) => id) });
      offerUndoOfLast(t('deletedMany', { count: rows.length }));
      selectAccounts(new Set());
      outdateBook();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <footer className={styles['foot']}>
      {selected.size > 0 ? (
        <span className={styles['selection']}>
          <strong>{t('selected', { count: selected.size })}</strong>
          <Button onClick={() => setEditing(true)}>{t('bulk.edit')}</Button>
          <Button onClick={() => void remove()}>{t('bulk.delete')}</Button>
          <Button look="quiet" onClick={() => selectAccounts(new Set())}>
            {t('deselect')}
          </Button>
        </span>
      ) : null}
      <strong>{t('accounts', { count })}</strong>
      {totals.slice(0, shown).map(({ currency, arr, arrAtRisk }) => (
        <span key={currency} className={styles['currency']} title={format.money(arr, currency)}>
          <strong>{t('totals', { arr: format.moneyCompact(arr, currency) })}</strong>
          {arrAtRisk === 0 ? null : `, ${t('totalsRisk', { arr: format.moneyCompact(arrAtRisk, currency) })}`}
        </span>
      ))}
      {totals.length > shown ? <span>+{totals.length - shown}</span> : null}
      <BulkEdit open={editing} onClose={() => setEditing(false)} />
    </footer>
  );
};
