import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { gateDue } from '../../../shared/domain/renewal-gates.ts';
import type { RenewalGate } from '../../../shared/records/renewal.ts';
import * as format from '../../ui/format.ts';
import { TickCell } from '../../ui/TickCell.tsx';
import type { GridColumn } from '../plan/grid/columns.ts';
import { RecordGrid } from '../plan/grid/RecordGrid.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Renewal.module.css';

type DueProps = {
  readonly gate: RenewalGate;
  /** Days until it is due, as the grid hands them on; '' without a day or when it is met. */
  readonly dueIn: string;
};

const Due = ({ gate, dueIn }: DueProps) => {
  const { t } = useTranslation('renewal');
  if (gate.dueOn === null) return <span className={styles['muted']}>{t('phases.noDue')}</span>;
  const days = Number(dueIn);
  const when = () => {
    if (dueIn === '') return '';
    if (days === 0) return t('phases.dueToday');
    return days < 0 ? t('phases.overdue', { count: -days }) : t('phases.dueIn', { count: days });
  };
  return (
    <>
      {format.day(gate.dueOn)}
      <span className={styles['due']} data-overdue={dueIn !== '' && days < 0}>
        {when()}
      </span>
    </>
  );
};

/** What must be true before each phase is left: owner, day, and whether it is met (row 42). */
export const GateGrid = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('renewal');
  const { t: name } = useTranslation('fields');
  const { gates, phase } = plan.derived.renewalPlan;
  const { today } = plan;
  const records = useMemo(() => gates.map(({ gate }) => gate), [gates]);
  const dueIn = useMemo(
    () => new Map(gates.map((line) => [line.gate.id, line.done ? '' : String(line.dueIn ?? '')])),
    [gates],
  );
  const columns = useMemo(
    (): readonly GridColumn[] => [
      {
        field: 'done',
        label: t('phases.done'),
        width: '7%',
        readOnly: true,
        onToggle: (record) => {
          const { id, doneOn } = record as RenewalGate;
          planStore.update('renewalGate', id, { doneOn: doneOn === null ? today : null });
        },
        renderCell: (record) => {
          const { doneOn, title } = record as RenewalGate;
          return (
            <TickCell
              checked={doneOn !== null}
              label={t(doneOn === null ? 'phases.close' : 'phases.reopen', { title })}
            />
          );
        },
      },
      { field: 'title', label: name('renewalGate.title'), width: '38%' },
      { field: 'phase', label: name('renewalGate.phase'), width: '14%' },
      { field: 'owner', label: name('renewalGate.owner'), width: '15%' },
      {
        field: 'dueOn',
        label: name('renewalGate.dueOn'),
        width: '13%',
        renderCell: (record, extra) => <Due gate={record as RenewalGate} dueIn={extra} />,
      },
      { field: 'doneOn', label: name('renewalGate.doneOn'), width: '13%' },
    ],
    [t, name, today],
  );
  const add = async (title: string) => {
    const gate = { phase, title, owner: null, dueOn: gateDue(phase, plan.derived.renewal, today) };
    const { ids } = await planStore.change('renewal.addGates', {
      accountId: plan.records.account.id,
      gates: [gate],
    });
    return ids[0] ?? '';
  };
  if (plan.derived.renewal.renewalDate === null) return null;
  return (
    <RecordGrid
      label={t('phases.title')}
      entity="renewalGate"
      records={records}
      columns={columns}
      nameField="title"
      addLabel={t('phases.addGate', { phase })}
      onAdd={add}
      extraOf={({ id }) => dueIn.get(id) ?? ''}
      isDimmed={(record) => record['doneOn'] !== null}
      tall
    />
  );
};
