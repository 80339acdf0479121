import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { actionSides, type Action } from '../../../shared/records/meeting.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import type { GridColumn } from '../plan/grid/columns.ts';
import { RecordGrid } from '../plan/grid/RecordGrid.tsx';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { Segments } from './Segments.tsx';

import styles from './Meetings.module.css';

type Props = { readonly plan: OpenPlan };
type Whose = 'All' | Action['side'];

/** Days until an action is due, as the grid hands them on; '' without a due date. */
const Due = ({ action, dueIn }: { readonly action: Action; readonly dueIn: string }) => {
  const { t } = useTranslation('meetings');
  if (action.dueOn === null || dueIn === '') {
    return <span className={styles['muted']}>{t('actions.noDue')}</span>;
  }
  const days = Number(dueIn);
  const open = action.status === 'Open';
  const when = () => {
    if (!open) return '';
    if (days === 0) return t('actions.dueToday');
    return days < 0 ? t('actions.overdue', { count: -days }) : t('actions.dueIn', { count: days });
  };
  return (
    <>
      {format.day(action.dueOn)}
      <span className={styles['due']} data-overdue={open && days < 0}>
        {when()}
      </span>
    </>
  );
};

/** What is to be done, overdue first; a box or a key closes it (row 39). */
export const ActionItems = ({ plan }: Props) => {
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
  const dueIn = useMemo(
    () => new Map(lines.map((line) => [line.action.id, String(line.dueIn ?? '')])),
    [lines],
  );
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
            <span
              role="checkbox"
              aria-checked={closed}
              aria-label={t(closed ? 'actions.reopen' : 'actions.close', { title })}
              className={styles['box']}
            />
          );
        },
      },
      { field: 'title', label: name('action.title'), width: '50%' },
      { field: 'owner', label: name('action.owner'), width: '20%' },
      { field: 'side', label: name('action.side'), width: '9%' },
      {
        field: 'dueOn',
        label: name('action.dueOn'),
        width: '15%',
        renderCell: (record, extra) => <Due action={record as Action} dueIn={extra} />,
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
        extraOf={({ id }) => dueIn.get(id) ?? ''}
        isDimmed={(record) => record['status'] === 'Closed'}
        tall
      />
    </Panel>
  );
};
