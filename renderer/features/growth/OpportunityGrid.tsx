import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { displayConfidence } from '../../../shared/domain/status.ts';
import type { Opportunity } from '../../../shared/records/growth.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { GridColumn } from '../plan/grid/columns.ts';
import { RecordGrid } from '../plan/grid/RecordGrid.tsx';
import { planStore, useCurrency, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Growth.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** The open opportunities by quarter, with every field of the template (row 30). */
export const OpportunityGrid = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('growth');
  const { t: name } = useTranslation('fields');
  const currency = useCurrency();
  const { growth } = plan.derived;
  const columns = useMemo(
    (): readonly GridColumn[] => [
      { field: 'name', label: name('opportunity.name'), width: '12.5%' },
      { field: 'type', label: name('opportunity.type'), width: '8.8%' },
      { field: 'lever', label: name('opportunity.lever'), width: '9.7%' },
      {
        field: 'value',
        label: name('opportunity.value'),
        width: '7.5%',
        align: 'end',
        renderCell: (record) => {
          const { value } = record as Opportunity;
          return value === null ? (
            '–'
          ) : (
            <span title={format.money(value, currency)}>{format.moneyCompact(value, currency)}</span>
          );
        },
      },
      { field: 'timeline', label: name('opportunity.timeline'), width: '7.5%' },
      {
        field: 'confidence',
        label: name('opportunity.confidence'),
        width: '8%',
        renderCell: (record) => {
          const { confidence } = record as Opportunity;
          return confidence ? (
            <StatusPill quiet tone={displayConfidence(confidence)} word={confidence} />
          ) : (
            '–'
          );
        },
      },
      { field: 'blocker', label: name('opportunity.blocker'), width: '12.2%' },
      { field: 'nextStep', label: name('opportunity.nextStep'), width: '12.5%' },
      { field: 'nextStepDue', label: name('opportunity.nextStepDue'), width: '7.2%' },
      { field: 'owner', label: name('opportunity.owner'), width: '8%' },
      { field: 'status', label: name('opportunity.status'), width: '6.1%' },
    ],
    [name, currency],
  );
  const add = async (typed: string) => {
    const values = { accountId: plan.records.account.id, name: typed };
    const { id } = await planStore.change('record.create', { entity: 'opportunity', values });
    return id;
  };
  return (
    <RecordGrid
      label={t('title')}
      entity="opportunity"
      records={growth.open}
      columns={columns}
      nameField="name"
      addLabel={t('add')}
      onAdd={add}
      onOpen={onOpen}
      tall
      wide
      footer={
        <tr className={styles['footer']}>
          <td colSpan={3}>{t('total.label')}</td>
          <td style={{ textAlign: 'end' }} title={format.money(growth.pipeline, currency)}>
            {format.moneyCompact(growth.pipeline, currency)}
          </td>
          <td colSpan={8} />
        </tr>
      }
    />
  );
};
