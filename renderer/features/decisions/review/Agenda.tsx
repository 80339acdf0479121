import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgendaItem } from '../../../../shared/records/goal.ts';
import type { GridColumn } from '../../plan/grid/columns.ts';
import { RecordGrid } from '../../plan/grid/RecordGrid.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { OrderCell } from './OrderCell.tsx';
import { nextPlace } from './places.ts';
import { Reorderable } from './Reorderable.tsx';

import styles from './Review.module.css';

/** What is talked about in the next review, in order, by whom and for how long. */
export const Agenda = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('review');
  const { agenda, next, minutes } = plan.derived.review;
  const add = async (title: string) => {
    const values = {
      accountId: plan.records.account.id,
      meetingId: next?.id ?? null,
      title,
      position: nextPlace(agenda),
    };
    const { id } = await planStore.change('record.create', { entity: 'agendaItem', values });
    return id;
  };
  return (
    <section aria-label={t('agenda.title')} className={styles['part']}>
      <header className={styles['head']}>
        <h3>{t('agenda.title')}</h3>
        {minutes > 0 ? (
          <span className={styles['muted']}>{t('agenda.minutes', { count: minutes })}</span>
        ) : null}
        {agenda.length > 1 ? <span className={styles['keys']}>{t('keys')}</span> : null}
      </header>
      {agenda.length === 0 ? <p className={styles['empty']}>{t('agenda.empty')}</p> : null}
      <Reorderable entity="agendaItem" records={agenda} nameOf={({ title }) => title}>
        {(move) => <AgendaGrid agenda={agenda} onAdd={add} onMove={move} />}
      </Reorderable>
    </section>
  );
};

type GridProps = {
  readonly agenda: readonly AgendaItem[];
  readonly onAdd: (title: string) => Promise<string>;
  readonly onMove: (id: string, by: 1 | -1) => void;
};

const AgendaGrid = ({ agenda, onAdd, onMove }: GridProps) => {
  const { t } = useTranslation('review');
  const { t: name } = useTranslation('fields');
  const places = useMemo(() => new Map(agenda.map(({ id }, index) => [id, String(index + 1)])), [agenda]);
  const columns = useMemo(
    (): readonly GridColumn[] => [
      {
        field: 'order',
        label: t('order'),
        width: '9%',
        readOnly: true,
        renderCell: (record, place) => (
          <OrderCell
            name={(record as AgendaItem).title}
            place={place}
            onMove={(by) => onMove(record.id, by)}
          />
        ),
      },
      { field: 'title', label: name('agendaItem.title'), width: '54%' },
      { field: 'presenter', label: name('agendaItem.presenter'), width: '24%' },
      { field: 'minutes', label: name('agendaItem.minutes'), width: '13%', align: 'end' },
    ],
    [t, name, onMove],
  );
  return (
    <RecordGrid
      label={t('agenda.title')}
      entity="agendaItem"
      records={agenda}
      columns={columns}
      nameField="title"
      addLabel={t('agenda.add')}
      onAdd={onAdd}
      extraOf={({ id }) => places.get(id) ?? ''}
      tall
    />
  );
};
