import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KeptCell, LikeAccount } from '../../../shared/import-check.ts';
import type { ImportPreview } from '../../../shared/imports.ts';
import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import * as format from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { choose, useImport } from './import-store.ts';

import styles from './Imports.module.css';

const told = ({ name, domain, city, crmId }: LikeAccount): string =>
  [name, domain, city, crmId].filter(Boolean).join(' · ');

type Said = Readonly<Record<string, string>>;
const withAnswer = (said: Said, key: string, id: string | null): Record<string, string> => {
  const others = Object.fromEntries(Object.entries(said).filter(([name]) => name !== key));
  return id === null ? others : { ...others, [key]: id };
};

/** Rows whose account is none of the book, or several: which one it is, or that it is to be made. */
const Missing = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const choices = useImport((state) => state.choices);
  const accounts = preview.kind === 'accounts';
  const open = preview.missing;
  if (open.length === 0 && !choices.createAccounts) return null;
  const said = accounts ? choices.rowsSaid : choices.accountsSaid;
  return (
    <section className={styles['section']} aria-label={t('check.missing')}>
      <h2>{t('check.missing')}</h2>
      <p className={styles['muted']}>{t('check.missingNote')}</p>
      {accounts ? null : (
        <label className={styles['tick']}>
          <Checkbox
            checked={choices.createAccounts}
            onChange={(createAccounts) => choose({ createAccounts })}
          />
          {t('check.create')}
        </label>
      )}
      <ul className={styles['asks']}>
        {open.map(({ text, rows, row, ambiguous, like }) => {
          const key = accounts ? String(row) : text;
          return (
            <li key={`${key} ${ambiguous}`} className={styles['choice']}>
              <span>
                {text}{' '}
                <span className={styles['muted']}>
                  {t('check.missingRows', { count: rows })}
                  {ambiguous ? ` · ${t('check.ambiguous')}` : ''}
                </span>
              </span>
              <Select
                label={t('check.missingWhich', { text })}
                value={said[key] ?? null}
                choices={like.map((account) => ({ value: account.id, label: told(account) }))}
                placeholder={t('check.missingLeave')}
                emptyLabel={t('check.missingLeave')}
                disabled={like.length === 0}
                onChange={(id) => {
                  const answers = withAnswer(said, key, id);
                  choose(accounts ? { rowsSaid: answers } : { accountsSaid: answers });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** New accounts that look like one of the book. */
const Similar = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const choices = useImport((state) => state.choices);
  if (preview.similar.length === 0) return null;
  const accounts = preview.kind === 'accounts';
  const said = accounts ? choices.rowsSaid : choices.accountsSaid;
  return (
    <section className={styles['section']} aria-label={t('check.similar')}>
      <h2>{t('check.similar')}</h2>
      <p className={styles['muted']}>{t('check.similarNote')}</p>
      <ul className={styles['asks']}>
        {preview.similar.map(({ row, name, account, percent }) => {
          const key = accounts ? String(row) : name;
          return (
            <li key={row} className={styles['choice']}>
              <span>
                {name}{' '}
                <span className={styles['muted']}>
                  {t('read.line', { line: row })} ·{' '}
                  {t('check.similarWhy', { percent: format.percent(percent / 100) })}
                </span>
              </span>
              <Select
                label={t('check.similarWhich', { name, row })}
                value={said[key] ?? null}
                choices={[{ value: account.id, label: t('check.similarIs', { name: told(account) }) }]}
                placeholder={t('check.similarNew')}
                emptyLabel={t('check.similarNew')}
                onChange={(id) => {
                  const answers = withAnswer(said, key, id);
                  choose(accounts ? { rowsSaid: answers } : { accountsSaid: answers });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Cells that keep what a person wrote since the last import; fetched when they are looked at. */
const Kept = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const [cells, setCells] = useState<readonly KeptCell[] | null>(null);
  const [open, setOpen] = useState(false);
  const { importId, keptCells } = preview;
  useEffect(() => {
    if (!open) return;
    call('imports.kept', { importId }).then(setCells, showProblem);
  }, [open, importId]);
  if (keptCells === 0) return null;
  const shown = (value: string | null): string => value ?? t('check.blank');
  return (
    <details className={styles['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('check.kept', { count: keptCells })}</summary>
      <ul>
        {(cells ?? []).map(({ row, field, name, label, kept, file }) => (
          <li key={`${row} ${field}`}>
            {t('check.keptLine', { name, label, kept: shown(kept), file: shown(file) })}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What the check asks and tells besides the rows. */
export const CheckAsk = ({ preview }: { readonly preview: ImportPreview }) => (
  <>
    <Missing preview={preview} />
    <Similar preview={preview} />
    {preview.keptCells > 0 ? (
      <div className={styles['section']}>
        <Kept key={preview.importId} preview={preview} />
      </div>
    ) : null}
  </>
);
