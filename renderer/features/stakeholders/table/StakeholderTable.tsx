import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { roleTypes } from '../../../../shared/records/stakeholder.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import type { GridColumn } from '../../plan/grid/columns.ts';
import { RecordGrid } from '../../plan/grid/RecordGrid.tsx';
import { Panel } from '../../plan/Panel.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { BulkBar } from './BulkBar.tsx';
import { Contact, Name, Picked, Rated } from './cells.tsx';
import { inOrder, orders, type Order } from './order.ts';
import { TableTools } from './TableTools.tsx';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

const matches = (text: string, sought: string): boolean =>
  text.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());

/** Everybody at the customer, edited in place (row 11); roles are explained where they are chosen (row 12). */
export const StakeholderTable = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: name } = useTranslation('fields');
  const readOnly = useReadOnly();
  const { account, stakeholders } = plan.records;
  const { contacts } = plan.derived;
  const { today } = plan;
  const [order, setOrder] = useState<Order>('added');
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => new Map(contacts.map((line) => [line.stakeholder.id, line])), [contacts]);
  const shown = useMemo(
    () =>
      inOrder(stakeholders, order, today).filter(
        (person) => sought === '' || matches(`${person.name} ${person.title ?? ''}`, sought),
      ),
    [stakeholders, order, today, sought],
  );
  const columns = useMemo((): readonly GridColumn[] => {
    const toggle = (id: string) =>
      setPicked((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    const all: readonly GridColumn[] = [
      {
        field: 'name',
        label: name('stakeholder.name'),
        width: '17%',
        renderCell: (record, extra) => <Name record={record} extra={extra} />,
      },
      { field: 'title', label: name('stakeholder.title'), width: '14%' },
      {
        field: 'roleType',
        label: name('stakeholder.roleType'),
        width: '14%',
        choices: roleTypes.map((role) => ({ value: role, label: role, hint: t(`roles.${role}`) })),
      },
      { field: 'influence', label: name('stakeholder.influence'), width: '8%' },
      {
        field: 'sentiment',
        label: name('stakeholder.sentiment'),
        width: '12%',
        renderCell: (record) => <Rated record={record} />,
      },
      {
        field: 'lastContact',
        label: name('stakeholder.lastContact'),
        width: '12%',
        renderCell: (record, extra) => <Contact record={record} extra={extra} />,
      },
      { field: 'notes', label: name('stakeholder.notes'), width: '20%' },
    ];
    const pick: GridColumn = {
      field: 'picked',
      label: t('bulk.column'),
      width: '52px',
      readOnly: true,
      onToggle: ({ id }) => toggle(id),
      renderCell: (record, extra) => <Picked record={record} extra={extra} />,
    };
    return readOnly ? all : [pick, ...all];
  }, [name, t, readOnly]);
  const add = async (typed: string) => {
    const values = { accountId: account.id, name: typed };
    const { id } = await planStore.change('record.create', { entity: 'stakeholder', values });
    return id;
  };
  const selected = shown.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const grid = (
    <RecordGrid
      label={t('table')}
      entity="stakeholder"
      records={shown}
      columns={columns}
      nameField="name"
      addLabel={t('add.row')}
      onAdd={add}
      onOpen={onOpen}
      isDimmed={({ id }) => lines.get(id)?.state === 'left'}
      extraOf={({ id }) => {
        const line = lines.get(id);
        return [
          picked.has(id) ? 'picked' : '',
          line?.state ?? '',
          line?.daysSinceContact ?? '',
          line?.cadenceDays ?? '',
        ].join(' ');
      }}
      tall
    />
  );
  if (stakeholders.length === 0) return grid;
  return (
    <Panel
      title={t('table')}
      flush
      actions={
        selected.length > 0 ? (
          <BulkBar plan={plan} ids={selected} onClear={() => setPicked(new Set())} />
        ) : (
          <TableTools
            count={shown.length}
            order={order}
            orders={orders}
            sought={sought}
            onOrder={setOrder}
            onSeek={setSought}
            {...(readOnly ? {} : { onPickAll: () => setPicked(new Set(shown.map(({ id }) => id))) })}
          />
        )
      }
    >
      {grid}
    </Panel>
  );
};
