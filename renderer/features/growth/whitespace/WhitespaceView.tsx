import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SegmentKind, WhitespaceGrid } from '../../../../shared/domain/whitespace.ts';
import { segmentKinds } from '../../../../shared/records/goal.ts';
import { useSought } from '../../../app/focus-record.ts';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { Panel } from '../../plan/Panel.tsx';
import { PanelHint } from '../../plan/PanelHint.tsx';
import type { OpenPlan } from '../../plan/use-plan.ts';
import { AddToGrid } from './AddToGrid.tsx';
import { WhitespaceTable } from './WhitespaceTable.tsx';

import styles from './WhitespaceView.module.css';

const Totals = ({ grid }: { readonly grid: WhitespaceGrid }) => {
  const { t } = useTranslation('whitespace');
  const { open, planned, withoutValue, currency, counts, rows, columns } = grid;
  const of = rows.length * columns.length;
  const money = (minor: number) => format.moneyCompact(minor, currency);
  return (
    <dl className={styles['totals']}>
      <div>
        <dt>{t('totals.open')}</dt>
        <dd title={format.money(open, currency)}>{money(open)}</dd>
        {withoutValue > 0 ? (
          <dd className={styles['note']}>{t('totals.withoutValue', { count: withoutValue })}</dd>
        ) : null}
      </div>
      <div>
        <dt>{t('totals.planned')}</dt>
        <dd>{t('totals.plannedOf', { planned: money(planned), open: money(open) })}</dd>
      </div>
      <div>
        <dt>{t('totals.looked')}</dt>
        <dd>
          {t('totals.lookedOf', { looked: format.number(of - counts.notLooked), of: format.number(of) })}
        </dd>
      </div>
    </dl>
  );
};

/** Products by department or by region: what is ours, what is open, and what it is worth (row 32). */
export const WhitespaceView = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('whitespace');
  const readOnly = useReadOnly();
  const { whitespace } = plan.derived;
  const { place: sought } = useSought();
  const [chosen, setChosen] = useState<SegmentKind | null>(null);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const soughtCell = plan.records.whitespaceCells.find(({ id }) => id === sought?.id);
  // Until somebody chooses: the grid that has something on it.
  const usual = whitespace.Department.columns.length === 0 && whitespace.Region.columns.length > 0;
  const kind = soughtCell?.segmentKind ?? chosen ?? (usual ? 'Region' : 'Department');
  if (soughtCell && chosen !== kind) setChosen(kind);
  const grid = whitespace[kind];
  const empty = grid.columns.length === 0 || grid.rows.length === 0;
  const products = [...grid.rows.map(({ product }) => product), ...waiting];
  return (
    <>
      <div className={styles['head']}>
        <div className={styles['kinds']} role="group" aria-label={t('kind.label')}>
          {segmentKinds.map((each) => (
            <button key={each} type="button" aria-pressed={each === kind} onClick={() => setChosen(each)}>
              {t(`kind.${each}`)}
            </button>
          ))}
        </div>
        {empty ? null : <Totals grid={grid} />}
      </div>
      <Panel title={t('title')} aside={t('note')} flush>
        {empty ? (
          <PanelHint
            title={t('empty.title')}
            body={[
              t(`empty.${kind}`),
              products.length === 0 ? t('empty.product') : products.join(' · '),
            ].join(' ')}
          />
        ) : (
          <WhitespaceTable key={kind} accountId={plan.records.account.id} grid={grid} />
        )}
        {empty || readOnly ? null : <p className={styles['keys']}>{t('keys')}</p>}
        {readOnly ? null : <AddToGrid plan={plan} grid={grid} waiting={waiting} onWaiting={setWaiting} />}
      </Panel>
    </>
  );
};
