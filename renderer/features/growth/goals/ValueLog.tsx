import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ValueEntry } from '../../../../shared/records/goal.ts';
import * as format from '../../../ui/format.ts';
import type { GridColumn } from '../../plan/grid/columns.ts';
import { RecordGrid } from '../../plan/grid/RecordGrid.tsx';
import { Panel } from '../../plan/Panel.tsx';
import { PanelHint } from '../../plan/PanelHint.tsx';
import { planStore, useCurrency, type OpenPlan } from '../../plan/use-plan.ts';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** What was delivered, with its worth and who said so, newest first (row 34). */
export const ValueLogPanel = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('goals');
  const { t: name } = useTranslation('fields');
  const currency = useCurrency();
  const { lines } = plan.derived.goals.log;
  const { goals } = plan.records;
  const records = useMemo(() => lines.map(({ entry }) => entry), [lines]);
  const columns = useMemo(
    (): readonly GridColumn[] => [
      { field: 'deliveredOn', label: name('valueEntry.deliveredOn'), width: '10%' },
      { field: 'title', label: name('valueEntry.title'), width: '26%' },
      {
        field: 'amount',
        label: name('valueEntry.amount'),
        width: '10%',
        align: 'end',
        renderCell: (record) => {
          const { amount } = record as ValueEntry;
          return amount === null ? (
            '–'
          ) : (
            <span title={format.money(amount, currency)}>{format.moneyCompact(amount, currency)}</span>
          );
        },
      },
      {
        field: 'goalId',
        label: name('valueEntry.goalId'),
        width: '18%',
        choices: goals.map(({ id, title }) => ({ value: id, label: title })),
      },
      { field: 'source', label: name('valueEntry.source'), width: '14%' },
      { field: 'quote', label: name('valueEntry.quote'), width: '22%' },
    ],
    [name, currency, goals],
  );
  const add = async (typed: string) => {
    const values = { accountId: plan.records.account.id, title: typed, deliveredOn: plan.today };
    const { id } = await planStore.change('record.create', { entity: 'valueEntry', values });
    return id;
  };
  return (
    <Panel title={t('log.title')} aside={t('log.note')} flush>
      {records.length === 0 ? <PanelHint title={t('log.empty.title')} body={t('log.empty.body')} /> : null}
      <RecordGrid
        label={t('log.title')}
        entity="valueEntry"
        records={records}
        columns={columns}
        nameField="title"
        addLabel={t('log.add')}
        onAdd={add}
        onOpen={onOpen}
        isDimmed={(record) => String(record['deliveredOn']) > plan.today}
        tall
      />
    </Panel>
  );
};
