import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportPreview, PreviewRow } from '../../../shared/imports.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import * as format from '../../ui/format.ts';
import { ErrorState } from '../../ui/States.tsx';
import { RowFixes } from './RowFixes.tsx';
import { shownValue } from './values.ts';

import styles from './Imports.module.css';
import rowStyles from './Rows.module.css';

export type Outcome = PreviewRow['outcome'];
const pageSize = 100;

type Props = { readonly preview: ImportPreview; readonly outcome: Outcome };
type Loaded = { readonly total: number; readonly rows: readonly PreviewRow[] };

const Differences = ({ row, preview }: { readonly row: PreviewRow; readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  if (row.reasons.length > 0) return <RowFixes row={row} />;
  const shown = (field: string, value: string | null) =>
    value === null || value === '' ? t('check.blank') : shownValue(preview.kind, field, value);
  // The name of a new record stands in its own column; a field the file leaves empty is no news.
  const told =
    row.outcome === 'new'
      ? row.differences.filter(({ after }) => after !== null && after !== '' && after !== row.name)
      : row.differences;
  return (
    <ul className={rowStyles['differences']}>
      {told.map(({ field, label, before, after }) => (
        <li key={`${field} ${label} ${after}`}>
          <span className={styles['muted']}>{label}</span>{' '}
          {row.outcome === 'new' ? (
            shown(field, after)
          ) : (
            <>
              <del>{shown(field, before)}</del> → <ins>{shown(field, after)}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

/** The rows of one outcome with what would change, or why they are refused. */
export const CheckRows = ({ preview, outcome }: Props) => {
  const { t } = useTranslation('imports');
  const [loaded, setLoaded] = useState<Loaded>({ total: 0, rows: [] });
  const [error, setError] = useState<unknown>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    let here = true;
    call('imports.rows', {
      importId: preview.importId,
      outcome,
      offset,
      limit: pageSize,
    }).then(
      (got) => here && setLoaded(got),
      (problem: unknown) => here && setError(problem),
    );
    return () => {
      here = false;
    };
  }, [preview.importId, outcome, offset]);
  // A row that is refused was never looked up, and a new one matched nothing.
  const matched = outcome === 'changed' || outcome === 'same';
  if (error !== null) return <ErrorState error={error} />;
  if (loaded.rows.length === 0) return <p className={styles['muted']}>{t('check.empty')}</p>;
  return (
    <>
      <table className={rowStyles['rows']}>
        <thead>
          <tr>
            <th scope="col" className={classNames(rowStyles['number'], rowStyles['line'])}>
              {t('check.row')}
            </th>
            <th scope="col" className={rowStyles['nameColumn']}>
              {t('check.name')}
            </th>
            {matched ? (
              <th scope="col" className={rowStyles['match']}>
                {t('check.match')}
              </th>
            ) : null}
            <th scope="col">{outcome === 'rejected' ? t('check.reasons') : t('check.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {loaded.rows.map((row) => (
            <tr key={row.row}>
              <td className={rowStyles['number']}>{format.number(row.row)}</td>
              <td>
                {row.name}
                {row.account === null ? null : <span className={rowStyles['under']}>{row.account}</span>}
              </td>
              {matched ? (
                <td className={styles['muted']}>
                  {row.matchedBy === null ? '–' : t(`choices.${row.matchedBy}`)}
                </td>
              ) : null}
              <td>
                <Differences row={row} preview={preview} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {loaded.total > pageSize ? (
        <div className={rowStyles['pages']}>
          <Button look="quiet" disabled={offset === 0} onClick={() => setOffset(offset - pageSize)}>
            {t('check.earlier')}
          </Button>
          <span className={styles['muted']} role="status">
            {t('check.range', {
              from: offset + 1,
              to: Math.min(loaded.total, offset + pageSize),
              total: loaded.total,
            })}
          </span>
          <Button
            look="quiet"
            disabled={offset + pageSize >= loaded.total}
            onClick={() => setOffset(offset + pageSize)}
          >
            {t('check.later')}
          </Button>
        </div>
      ) : null}
    </>
  );
};
