import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { isWon } from '../../../shared/domain/growth.ts';
import type { Opportunity } from '../../../shared/records/growth.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { GridColumn } from '../plan/grid/columns.ts';
import { RecordGrid } from '../plan/grid/RecordGrid.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useCurrency, type OpenPlan } from '../plan/use-plan.ts';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** What was won and lost, on which day and why (row 30). */
export const ClosedGrid = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('growth');
  const { t: name } = useTranslation('fields');
  const currency = useCurrency();
  const { closed } = plan.derived.growth;
  const columns = useMemo(
    (): readonly GridColumn[] => [
      { field: 'name', label: name('opportunity.name'), width: '22%' },
      {
        field: 'value',
        label: name('opportunity.value'),
        width: '10%',
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
      {
        field: 'status',
        label: name('opportunity.status'),
        width: '10%',
        renderCell: (record) => {
          const { status } = record as Opportunity;
          return <StatusPill quiet tone={isWon(record as Opportunity) ? 'good' : 'neutral'} word={status} />;
        },
      },
      { field: 'closedOn', label: name('opportunity.closedOn'), width: '13%' },
      { field: 'closeReason', label: name('opportunity.closeReason'), width: '33%' },
      { field: 'owner', label: name('opportunity.owner'), width: '12%' },
    ],
    [name, currency],
  );
  const won = closed.filter(isWon);
  const lost = closed.filter((one) => !isWon(one));
  const worth = (list: readonly Opportunity[]) =>
    format.moneyCompact(
      list.reduce((sum, { value }) => sum + (value ?? 0), 0),
      currency,
    );
  const aside = [
    won.length > 0 ? t('closed.won', { count: won.length, value: worth(won) }) : '',
    lost.length > 0 ? t('closed.lost', { count: lost.length, value: worth(lost) }) : '',
  ];
  return (
    <Panel title={t('closed.title')} aside={aside.filter(Boolean).join(' · ')} flush>
      <RecordGrid
        label={t('closed.title')}
        entity="opportunity"
        records={closed}
        columns={columns}
        nameField="name"
        onOpen={onOpen}
        tall
      />
    </Panel>
  );
};
