import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { displayLevel, displayRiskStatus } from '../../../shared/domain/status.ts';
import type { Risk } from '../../../shared/records/risk.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { GridColumn } from '../plan/grid/columns.ts';
import { RecordGrid } from '../plan/grid/RecordGrid.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Risks.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** Marks the number of a risk whose review is overdue. */
const overdueSign = '!';

/** The register in the order of exposure; the numbers are those of the heat map (row 35). */
export const RiskGrid = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('risks');
  const { t: name } = useTranslation('fields');
  const { lines } = plan.derived.risks;
  const records = useMemo(() => lines.map(({ risk }) => risk), [lines]);
  const byId = useMemo(() => new Map(lines.map((line) => [line.risk.id, line])), [lines]);
  const columns = useMemo((): readonly GridColumn[] => {
    return [
      {
        field: 'number',
        label: t('number'),
        width: '5%',
        readOnly: true,
        renderCell: (_, extra) => <span className={styles['number']}>{extra.replace(overdueSign, '')}</span>,
      },
      { field: 'title', label: name('risk.title'), width: '18%' },
      {
        field: 'severity',
        label: name('risk.severity'),
        width: '9%',
        renderCell: (record) => {
          const { severity } = record as Risk;
          return <StatusPill quiet tone={displayLevel(severity)} word={severity} />;
        },
      },
      {
        field: 'likelihood',
        label: name('risk.likelihood'),
        width: '9%',
        renderCell: (record) => {
          const { likelihood } = record as Risk;
          return <StatusPill quiet tone={displayLevel(likelihood)} word={likelihood} />;
        },
      },
      {
        field: 'mitigation',
        label: name('risk.mitigation'),
        width: '26%',
        renderCell: (record) => {
          const { mitigation, escalationPath } = record as Risk;
          return (
            <>
              {mitigation ?? '–'}
              {escalationPath ? (
                <span className={styles['path']}>{t('escalateTo', { path: escalationPath })}</span>
              ) : null}
            </>
          );
        },
      },
      { field: 'owner', label: name('risk.owner'), width: '10%' },
      {
        field: 'status',
        label: name('risk.status'),
        width: '11%',
        renderCell: (record) => {
          const { status } = record as Risk;
          return <StatusPill quiet tone={displayRiskStatus(status)} word={status} />;
        },
      },
      {
        field: 'nextReview',
        label: name('risk.nextReview'),
        width: '12%',
        renderCell: (record, extra) => {
          const { nextReview } = record as Risk;
          const overdue = extra.endsWith(overdueSign);
          return (
            <>
              {nextReview ? format.day(nextReview) : '–'}
              {overdue ? <span className={styles['overdue']}>{t('overdue')}</span> : null}
            </>
          );
        },
      },
    ];
  }, [name, t]);
  const add = async (title: string) => {
    const values = { accountId: plan.records.account.id, title, raisedOn: plan.today };
    const { id } = await planStore.change('record.create', { entity: 'risk', values });
    return id;
  };
  return (
    <RecordGrid
      label={t('title')}
      entity="risk"
      records={records}
      columns={columns}
      nameField="title"
      addLabel={t('add')}
      onAdd={add}
      onOpen={onOpen}
      extraOf={({ id }) => {
        const line = byId.get(id);
        return `${line?.number ?? ''}${line?.reviewOverdue ? overdueSign : ''}`;
      }}
      isDimmed={(record) => record['status'] === 'Closed'}
      tall
    />
  );
};
