import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../shared/dates.ts';
import { contactsAt } from '../../../shared/domain/contact.ts';
import { displaySentiment } from '../../../shared/domain/status.ts';
import { roleTypes, type Stakeholder } from '../../../shared/records/stakeholder.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import type { GridColumn } from '../plan/grid/columns.ts';
import { RecordGrid } from '../plan/grid/RecordGrid.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Stakeholders.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

const Name = ({ person }: { readonly person: Stakeholder }) => {
  const { t } = useTranslation('stakeholders');
  const group = person.headCount ? t('group', { count: person.headCount }) : t('groupUncounted');
  const notes = [
    person.isGroup ? group : '',
    person.isGroup && person.disengagedCount ? t('disengaged', { count: person.disengagedCount }) : '',
    person.leftOn ? t('contact.left', { day: format.day(person.leftOn) }) : '',
  ].filter(Boolean);
  return (
    <>
      <span className={styles['name']} title={person.name}>
        {person.name}
      </span>
      {notes.length > 0 ? <span className={styles['caption']}>{notes.join(', ')}</span> : null}
    </>
  );
};

const Contact = ({ person, today }: { readonly person: Stakeholder; readonly today: Day }) => {
  const { t } = useTranslation('stakeholders');
  const [line] = contactsAt({ stakeholders: [person], contactCadences: [] }, today);
  if (!line) return null;
  const { stakeholder, daysSinceContact: days, state, cadenceDays } = line;
  if (days === null || stakeholder.lastContact === null) {
    return <span className={styles['caption']}>{t('contact.never')}</span>;
  }
  const ago = days === 0 ? t('contact.today') : t('contact.ago', { count: days });
  return (
    <>
      {format.day(stakeholder.lastContact)}
      <span
        className={styles['caption']}
        data-state={state}
        title={t('contact.cadence', { count: cadenceDays })}
      >
        {state === 'overdue' ? `${ago}, ${t('contact.overdue')}` : ago}
      </span>
    </>
  );
};

/** Everybody at the customer, edited in place (row 11); roles are explained where they are chosen (row 12). */
export const StakeholderGrid = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: name } = useTranslation('fields');
  const { account, stakeholders } = plan.records;
  const { today } = plan;
  const columns = useMemo((): readonly GridColumn[] => {
    return [
      {
        field: 'name',
        label: name('stakeholder.name'),
        width: '17%',
        renderCell: (record) => <Name person={record as Stakeholder} />,
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
        renderCell: (record) => {
          const { sentiment } = record as Stakeholder;
          return <StatusPill quiet tone={displaySentiment(sentiment)} word={sentiment} />;
        },
      },
      {
        field: 'lastContact',
        label: name('stakeholder.lastContact'),
        width: '12%',
        renderCell: (record) => <Contact person={record as Stakeholder} today={today} />,
      },
      { field: 'notes', label: name('stakeholder.notes'), width: '23%' },
    ];
  }, [today, name, t]);
  const add = async (typed: string) => {
    const values = { accountId: account.id, name: typed };
    const { id } = await planStore.change('record.create', { entity: 'stakeholder', values });
    return id;
  };
  return (
    <RecordGrid
      label={t('table')}
      entity="stakeholder"
      records={stakeholders}
      columns={columns}
      nameField="name"
      addLabel={t('add')}
      onAdd={add}
      onOpen={onOpen}
      isDimmed={(record) => record['leftOn'] !== null}
      tall
    />
  );
};
