import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { displayGoal, type GoalLine } from '../../../../shared/domain/goals.ts';
import type { Goal } from '../../../../shared/records/goal.ts';
import * as format from '../../../ui/format.ts';
import { StatusPill, StatusShape } from '../../../ui/StatusPill.tsx';
import type { PlanRecord } from '../../plan/edits.ts';
import type { GridColumn } from '../../plan/grid/columns.ts';
import { RecordGrid } from '../../plan/grid/RecordGrid.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';

import styles from './Goals.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** What a row shows beyond its record; drawn again when it changes. */
const extraOf = ({ progress, state, stale, measuredAge }: GoalLine): string =>
  JSON.stringify([progress?.percent ?? null, state, stale, measuredAge]);

/** The customer's goals, edited in place (row 34). */
export const GoalGrid = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('goals');
  const { t: name } = useTranslation('fields');
  const { lines } = plan.derived.goals;
  const records = useMemo(() => lines.map(({ goal }) => goal), [lines]);
  const lineOf = useMemo(() => new Map(lines.map((line) => [line.goal.id, line])), [lines]);
  const columns = useMemo((): readonly GridColumn[] => {
    const stale = ({ measuredAge }: GoalLine) =>
      measuredAge === null ? t('stale.undated') : t('stale.old', { count: measuredAge });
    return [
      { field: 'title', label: name('goal.title'), width: '15.5%' },
      {
        field: 'horizon',
        label: name('goal.horizon'),
        width: '7%',
        choices: [
          { value: 'Short', label: t('horizon.Short') },
          { value: 'Long', label: t('horizon.Long') },
        ],
      },
      { field: 'metric', label: name('goal.metric'), width: '10.5%' },
      { field: 'baseline', label: name('goal.baseline'), width: '8.5%' },
      {
        field: 'now',
        label: name('goal.now'),
        width: '9.5%',
        renderCell: (record) => {
          const line = lineOf.get(record.id);
          return (
            <>
              {(record as Goal).now ?? '–'}
              {line?.stale ? (
                <span className={styles['stale']}>
                  <StatusShape tone="watch" />
                  {stale(line)}
                </span>
              ) : null}
            </>
          );
        },
      },
      { field: 'target', label: name('goal.target'), width: '8.5%' },
      {
        field: 'progress',
        label: t('progress'),
        width: '7%',
        align: 'end',
        readOnly: true,
        renderCell: (record) => {
          const goal = record as Goal;
          const figures = {
            baseline: goal.baseline ?? '',
            now: goal.now ?? '',
            target: goal.target ?? '',
          };
          const progress = lineOf.get(record.id)?.progress;
          return progress ? (
            <span title={t('progressOf', figures)}>{format.percent(progress.percent / 100)}</span>
          ) : (
            '–'
          );
        },
      },
      { field: 'measuredOn', label: name('goal.measuredOn'), width: '7.5%' },
      { field: 'dueOn', label: name('goal.dueOn'), width: '7.5%' },
      {
        field: 'status',
        label: name('goal.status'),
        width: '8.5%',
        renderCell: (record) => {
          const state = lineOf.get(record.id)?.state ?? 'open';
          return <StatusPill quiet tone={displayGoal(state)} word={t(`state.${state}`)} />;
        },
      },
      { field: 'proof', label: name('goal.proof'), width: '10%' },
    ];
  }, [t, name, lineOf]);
  const add = async (typed: string) => {
    const values = { accountId: plan.records.account.id, title: typed };
    const { id } = await planStore.change('record.create', { entity: 'goal', values });
    return id;
  };
  return (
    <RecordGrid
      label={t('title')}
      entity="goal"
      records={records}
      columns={columns}
      nameField="title"
      addLabel={t('add')}
      onAdd={add}
      onOpen={onOpen}
      isDimmed={(record) => record['status'] !== 'Open'}
      extraOf={(record: PlanRecord) => {
        const line = lineOf.get(record.id);
        return line ? extraOf(line) : '';
      }}
      tall
      wide
    />
  );
};
