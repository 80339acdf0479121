import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KeptCell, LikeAccount } from '../../../shared/import-check.ts';
import type { ImportPreview } from '../../../shared/imports.ts';
import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import * as format from '../../ui/format.ts';
import { Select, type Choice } from '../../ui/Select.tsx';
import { choose, useImport } from './import-store.ts';

import styles from './Imports.module.css';

const told = ({ name, domain, city, crmId }: LikeAccount): string =>
  [name, domain, city, crmId].filter(Boolean).join(' · ');

/** What was said of rows whose account is asked for: by the row of a file of accounts, else by the name. */
const useAnswers = ({ kind }: ImportPreview) => {
  const { rowsSaid, accountsSaid } = useImport((state) => state.choices);
  const byRow = kind === 'accounts';
  const said = byRow ? rowsSaid : accountsSaid;
  return {
    keyOf: (row: number, name: string): string => (byRow ? String(row) : name),
    said: (key: string): string | null => said[key] ?? null,
    say: (key: string, id: string | null): void => {
      const others = Object.fromEntries(Object.entries(said).filter(([each]) => each !== key));
      const answers = id === null ? others : { ...others, [key]: id };
      choose(byRow ? { rowsSaid: answers } : { accountsSaid: answers });
    },
  };
};

type AskProps = {
  readonly name: string;
  readonly note: string;
  readonly label: string;
  readonly answer: string | null;
  readonly choices: readonly Choice[];
  /** What is done without an answer. */
  readonly none: string;
  readonly onAnswer: (id: string | null) => void;
};

/** Which account a row of the file means. */
const Ask = ({ name, note, label, answer, choices, none, onAnswer }: AskProps) => (
  <li className={styles['choice']}>
    <span>
      {name} <span className={styles['muted']}>{note}</span>
    </span>
    <Select
      label={label}
      value={answer}
      choices={choices}
      placeholder={none}
      emptyLabel={none}
      disabled={choices.length === 0}
      onChange={onAnswer}
    />
  </li>
);

/** Rows whose account is none of the book, or several: which one it is, or that it is to be made. */
const Missing = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const createAccounts = useImport((state) => state.choices.createAccounts);
  const { keyOf, said, say } = useAnswers(preview);
  if (preview.missing.length === 0 && !createAccounts) return null;
  return (
    <section className={styles['section']} aria-label={t('check.missing')}>
      <h2>{t('check.missing')}</h2>
      <p className={styles['muted']}>{t('check.missingNote')}</p>
      {preview.kind === 'accounts' ? null : (
        <label className={styles['tick']}>
          <Checkbox checked={createAccounts} onChange={(creates) => choose({ createAccounts: creates })} />
          {t('check.create')}
        </label>
      )}
      <ul className={styles['asks']}>
        {preview.missing.map(({ text, called, rows, row, ambiguous, like }) => {
          const key = keyOf(row, text);
          const count = t('check.missingRows', { count: rows });
          const counted = called === null ? count : `${text} · ${count}`;
          return (
            <Ask
              key={`${key} ${ambiguous}`}
              name={called ?? text}
              note={ambiguous ? `${counted} · ${t('check.ambiguous')}` : counted}
              label={t('check.missingWhich', { text: called ?? text })}
              answer={said(key)}
              choices={like.map((account) => ({ value: account.id, label: told(account) }))}
              none={t('check.missingLeave')}
              onAnswer={(id) => say(key, id)}
            />
          );
        })}
      </ul>
    </section>
  );
};

/** New accounts that look like one of the book. */
const Similar = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const { keyOf, said, say } = useAnswers(preview);
  if (preview.similar.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t('check.similar')}>
      <h2>{t('check.similar')}</h2>
      <p className={styles['muted']}>{t('check.similarNote')}</p>
      <ul className={styles['asks']}>
        {preview.similar.map(({ row, name, account, percent }) => {
          const key = keyOf(row, name);
          const why = t('check.similarWhy', { percent: format.percent(percent / 100) });
          return (
            <Ask
              key={row}
              name={name}
              note={`${t('read.line', { line: row })} · ${why}`}
              label={t('check.similarWhich', { name, row })}
              answer={said(key)}
              choices={[{ value: account.id, label: t('check.similarIs', { name: told(account) }) }]}
              none={t('check.similarNew')}
              onAnswer={(id) => say(key, id)}
            />
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
