import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { actionSides, type Action } from '../../../shared/records/meeting.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { TickCell } from '../../ui/TickCell.tsx';
import type { GridColumn } from '../plan/grid/columns.ts';
import { RecordGrid } from '../plan/grid/RecordGrid.tsx';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { Due, extraOf, noExtra, readExtra, Sources } from './ActionCells.tsx';
import { Segments } from './Segments.tsx';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };
type Whose = 'All' | Action['side'];

/** What is to be done, overdue first; a box or a key closes it (row 39). */
export const ActionItems = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('meetings');
  const { t: name } = useTranslation('fields');
  const [whose, setWhose] = useState<Whose>('All');
  const [withClosed, setWithClosed] = useState(false);
  const { work } = plan.derived;
  const { today } = plan;
  const lines = useMemo(
    () =>
      [...work.overdue, ...work.soon, ...work.later, ...(withClosed ? work.closed : [])].filter(
        ({ action }) => whose === 'All' || action.side === whose,
      ),
    [work, whose, withClosed],
  );
  const records = useMemo(() => lines.map(({ action }) => action), [lines]);
  const extras = useMemo(() => new Map(lines.map((line) => [line.action.id, extraOf(line)])), [lines]);
  const columns = useMemo((): readonly GridColumn[] => {
    const toggle = (action: Action) => {
      const closing = action.status === 'Open';
      planStore.update('action', action.id, {
        status: closing ? 'Closed' : 'Open',
        closedOn: closing ? today : null,
      });
      if (closing) offerUndoOfLast(t('actions.closedOne', { title: action.title }));
    };
    return [
      {
        field: 'done',
        label: t('actions.done'),
        width: '6%',
        readOnly: true,
        onToggle: (record) => toggle(record as Action),
        renderCell: (record) => {
          const { status, title } = record as Action;
          const closed = status === 'Closed';
          return (
            <TickCell checked={closed} label={t(closed ? 'actions.reopen' : 'actions.close', { title })} />
          );
        },
      },
      { field: 'title', label: name('action.title'), width: '34%' },
      { field: 'owner', label: name('action.owner'), width: '13%' },
      { field: 'side', label: name('action.side'), width: '8%' },
      {
        field: 'dueOn',
        label: name('action.dueOn'),
        width: '13%',
        renderCell: (record, extra) => <Due action={record as Action} dueIn={readExtra(extra).dueIn} />,
      },
      {
        field: 'source',
        label: t('actions.source'),
        width: '19%',
        readOnly: true,
        renderCell: (_, extra) => <Sources sources={readExtra(extra).sources} />,
      },
      {
        field: 'mutual',
        label: name('action.mutual'),
        width: '7%',
        readOnly: true,
        onToggle: (record) => {
          const { id, mutual } = record as Action;
          planStore.update('action', id, { mutual: !mutual });
        },
        renderCell: (record) => {
          const { mutual, title } = record as Action;
          return (
            <TickCell
              checked={mutual}
              label={t(mutual ? 'actions.isMutual' : 'actions.notMutual', { title })}
            />
          );
        },
      },
    ];
  }, [today, name, t]);
  const add = async (title: string) => {
    const values = { accountId: plan.records.account.id, title, ...(whose === 'All' ? {} : { side: whose }) };
    const { id } = await planStore.change('record.create', { entity: 'action', values });
    return id;
  };
  const overdue = work.overdue.length;
  const closed = work.closed.length;
  return (
    <Panel
      title={t('actions.title')}
      aside={overdue > 0 ? t('actions.overdueCount', { count: overdue }) : t('actions.keys')}
      flush
      actions={
        <>
          {closed > 0 ? (
            <Button look="quiet" onClick={() => setWithClosed(!withClosed)}>
              {withClosed ? t('actions.hideClosed') : t('actions.showClosed', { count: closed })}
            </Button>
          ) : null}
          <Segments<Whose>
            label={t('actions.whose')}
            value={whose}
            choices={[
              { value: 'All', label: t('actions.all') },
              ...actionSides.map((side) => ({ value: side, label: t(`sides.${side}`) })),
            ]}
            onChange={setWhose}
          />
        </>
      }
    >
      {records.length === 0 ? (
        <PanelHint title={t('actions.empty.title')} body={t('actions.empty.body')} />
      ) : null}
      <RecordGrid
        label={t('actions.title')}
        entity="action"
        records={records}
        columns={columns}
        nameField="title"
        addLabel={t('actions.add')}
        onAdd={add}
        onOpen={onOpen}
        extraOf={({ id }) => extras.get(id) ?? noExtra}
        isDimmed={(record) => record['status'] === 'Closed'}
        tall
      />
    </Panel>
  );
};
