import type { TFunction } from 'i18next';
import { Clock } from 'lucide-react';

import { displayHealth, displayScore } from '../../../shared/domain/status.ts';
import type { HealthGridRow, HealthGridSort } from '../../../shared/health-grid.ts';
import { signalScore, type Signal } from '../../../shared/records/health.ts';
import { addressOf } from '../../app/route.ts';
import { codecFor } from '../../ui/codec.ts';
import * as format from '../../ui/format.ts';
import { RowName } from '../../ui/grid/RowName.tsx';
import type { GridColumn } from '../../ui/grid/types.ts';
import { StatusPill, StatusShape } from '../../ui/StatusPill.tsx';
import { columnOf, scoreForKey } from './edits.ts';

import styles from './PortfolioHealth.module.css';

type Column = GridColumn<HealthGridRow>;
type Cell = HealthGridRow['cells'][number];

/** Columns besides the signals, each with what it sorts by. */
export const sortOf: Readonly<Record<string, HealthGridSort>> = {
  name: 'name',
  status: 'status',
  total: 'total',
  stale: 'stale',
  assessed: 'assessed',
};

const percentOf = ({ percent, digits }: HealthGridRow): string =>
  percent === null ? '' : format.percent(percent / 100, digits);

const Heat = ({ cell }: { readonly cell: Cell }) => {
  if (cell.score === null) return <span className={styles['none']}>–</span>;
  const tone = displayScore(cell.score);
  return (
    <span className={styles['heat']} data-tone={tone} data-stale={cell.stale}>
      {cell.stale ? <Clock aria-hidden /> : <StatusShape tone={tone} />}
      {cell.score}
    </span>
  );
};

const daysAgo = (days: number, t: TFunction<'portfolioHealth'>): string =>
  days === 0 ? t('daysAgo_zero') : t('daysAgo', { count: days });

const signalColumn = (signal: Signal, at: number, t: TFunction<'portfolioHealth'>): Column => {
  const codec = codecFor(signalScore.fields.score, { currency: 'USD', words: { yes: '', no: '' } });
  const cellOf = (row: HealthGridRow): Cell | undefined => row.cells[at];
  return {
    id: columnOf(signal.key),
    header: signal.weight === 1 ? signal.label : `${signal.weight}× ${signal.label}`,
    width: 82,
    sortable: true,
    text: (row) => String(cellOf(row)?.score ?? ''),
    render: (row) => {
      const cell = cellOf(row);
      return cell ? <Heat cell={cell} /> : null;
    },
    title: (row) => {
      const cell = cellOf(row);
      if (!cell || cell.score === null || cell.scoredOn === null)
        return t('cellNone', { label: signal.label });
      return t(cell.stale ? 'cellStale' : 'cell', {
        label: signal.label,
        score: String(cell.score),
        day: format.day(cell.scoredOn),
        age: daysAgo(cell.ageDays ?? 0, t),
      });
    },
    edit: (row) => ({ codec, value: cellOf(row)?.score ?? null }),
    press: scoreForKey,
  };
};

/** The columns of the health grid: the account, its total, and a score per signal of the scorecard. */
export const portfolioColumns = (
  signals: readonly Signal[],
  today: string | null,
  age: (day: string) => number,
  t: TFunction<'portfolioHealth'>,
): readonly Column[] => [
  {
    id: 'name',
    header: t('column.name'),
    width: 184,
    grow: 1,
    sortable: true,
    text: ({ name }) => name,
    title: ({ name }) => name,
    render: ({ id, name }) => (
      <RowName name={name} href={addressOf({ page: 'account', accountId: id, tab: 'health' })} />
    ),
  },
  {
    id: 'status',
    header: t('column.status'),
    width: 128,
    sortable: true,
    text: ({ status }) => status,
    render: ({ status }) => <StatusPill quiet tone={displayHealth(status)} word={status} />,
  },
  {
    id: 'total',
    header: t('column.total'),
    width: 56,
    align: 'end',
    sortable: true,
    text: percentOf,
    title: (row) =>
      [
        row.percent === null ? null : t('sum', { ...row, percent: percentOf(row) }),
        row.version === null ? null : t('version', { version: row.version }),
      ]
        .filter((part) => part !== null)
        .join(', ') || undefined,
  },
  {
    id: 'stale',
    header: t('column.stale'),
    width: 50,
    align: 'end',
    sortable: true,
    text: ({ stale }) => (stale === 0 ? '' : format.number(stale)),
  },
  {
    id: 'assessed',
    header: t('column.assessed'),
    width: 78,
    align: 'end',
    sortable: true,
    text: ({ assessedOn }) =>
      assessedOn === null || today === null ? t('never') : daysAgo(age(assessedOn), t),
    title: ({ assessedOn }) => (assessedOn === null ? undefined : format.day(assessedOn)),
  },
  ...signals.map((signal, at) => signalColumn(signal, at, t)),
];
