import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { movedTo, placeEdits } from '../../../shared/domain/own-order.ts';
import type { FlowStep } from '../../../shared/domain/playbook-flow.ts';
import { playbookStep } from '../../../shared/records/playbook.ts';
import { teamRoles } from '../../../shared/records/team.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridColumn, GridEdit, GridItem, GridPlace } from '../../ui/grid/types.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { AddRow } from '../plan/grid/AddRow.tsx';
import { codecOf, placeCodec, stepCodec } from './codecs.ts';
import { tryWrite, write, type OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

const extraRoles = ['Customer', 'Leadership'];

const nextText = (row: FlowStep, steps: readonly FlowStep[], t: TFunction<'playbooks'>): string => {
  const { kind, nextStepId } = row.step;
  if (kind === 'End') return t('steps.nextNone');
  if (kind === 'Decision') return t('steps.nextBranches');
  const next = steps.find(({ step }) => step.id === nextStepId);
  return next ? `${next.number} ${next.step.title}` : t('steps.nextFollowing');
};

const columnsOf = (
  { flow, problems }: OpenPlaybook,
  t: TFunction<'playbooks'>,
): readonly GridColumn<FlowStep>[] => {
  const { steps, lanes } = flow;
  const next = stepCodec(steps);
  const place = placeCodec(steps.length);
  const wrong = new Set(problems.map(({ stepId, field }) => `${stepId} ${field}`));
  const roles = [...new Set([...lanes, ...teamRoles, ...extraRoles])];
  const plain = (
    field: 'title' | 'kind' | 'lane' | 'daysAfterStart' | 'detail',
    column: Pick<GridColumn<FlowStep>, 'header' | 'width'> & Partial<GridColumn<FlowStep>>,
    suggestions?: readonly string[],
  ): GridColumn<FlowStep> => {
    const codec = codecOf(playbookStep, field);
    const text = ({ step }: FlowStep) => codec?.display(step[field]) ?? '';
    return {
      id: field,
      text,
      title: (row) => text(row) || undefined,
      render: (row) => (
        <span className={styles['cell']} data-wrong={wrong.has(`${row.step.id} ${field}`)}>
          {wrong.has(`${row.step.id} ${field}`) ? <StatusShape tone="bad" /> : null}
          {text(row) === '' ? '–' : text(row)}
        </span>
      ),
      edit: ({ step }) =>
        codec && { codec, value: step[field], ...(suggestions === undefined ? {} : { suggestions }) },
      ...column,
    };
  };
  return [
    {
      id: 'position',
      header: t('steps.number'),
      width: 44,
      align: 'end',
      text: ({ number }) => String(number),
      edit: ({ number }) => ({ codec: place, value: number }),
    },
    plain('title', { header: t('steps.step'), width: 190, grow: 3 }),
    plain('kind', { header: t('steps.kind'), width: 90 }),
    plain('lane', { header: t('steps.lane'), width: 140, grow: 1 }, roles),
    plain('daysAfterStart', { header: t('steps.day'), width: 52, align: 'end' }),
    {
      id: 'nextStepId',
      header: t('steps.next'),
      width: 140,
      grow: 1,
      text: (row) => nextText(row, steps, t),
      title: (row) => nextText(row, steps, t),
      render: (row) => (
        <span className={styles['cell']} data-quiet={row.step.nextStepId === null}>
          {wrong.has(`${row.step.id} nextStepId`) ? <StatusShape tone="bad" /> : null}
          {nextText(row, steps, t)}
        </span>
      ),
      edit: ({ step }) =>
        step.kind === 'End' || step.kind === 'Decision' ? null : { codec: next, value: step.nextStepId },
    },
    plain('detail', { header: t('steps.detail'), width: 180, grow: 3 }),
  ];
};

type Props = { readonly open: OpenPlaybook; readonly sought: GridPlace | null };

/** The steps of a playbook, edited in place; the diagram is drawn from them (rows 45 and 46). */
export const StepGrid = ({ open, sought }: Props) => {
  const { t } = useTranslation('playbooks');
  const { steps } = open.flow;
  const columns = useMemo(() => columnsOf(open, t), [open, t]);
  const items = useMemo(
    () =>
      steps.map((row): GridItem<FlowStep> => ({ type: 'row', key: row.step.id, name: row.step.title, row })),
    [steps],
  );
  const moving = ({ number }: FlowStep, to: number) => ({
    entity: 'playbookStep' as const,
    edits: placeEdits(movedTo(steps, number - 1, to - 1).map(({ step }) => step)),
  });
  const onEdit = async (edits: readonly GridEdit<FlowStep>[], overwrite: boolean) => {
    const [only] = edits;
    if (only?.column === 'position' && edits.length === 1) {
      await write('record.updateMany', moving(only.row, Number(only.value)));
      return;
    }
    const changes = edits
      .filter(({ column }) => column !== 'position')
      .map(({ row, column, value }) => ({ id: row.step.id, changes: { [column]: value } }));
    const [first] = changes;
    if (!first || !only) return;
    const expected = overwrite ? {} : { expected: { [only.column]: only.before } };
    if (changes.length === 1) await write('record.update', { entity: 'playbookStep', ...first, ...expected });
    else await write('record.updateMany', { entity: 'playbookStep', edits: changes });
  };
  const stepAfter = (after: string | null, title: string) => ({
    playbookId: open.playbook.id,
    after,
    title,
  });
  const remove = async ({ step }: FlowStep) => {
    const gone = await tryWrite('record.remove', { entity: 'playbookStep', ids: [step.id] });
    if (gone) offerUndoOfLast(t('steps.removed', { name: step.title }));
  };
  return (
    <>
      <DataGrid
        label={t('steps.label')}
        columns={columns}
        count={items.length}
        itemAt={(index) => items[index]}
        keyOf={({ step }) => step.id}
        onEdit={onEdit}
        onAdd={(row) => void tryWrite('playbook.addStep', stepAfter(row?.step.id ?? null, t('steps.new')))}
        onRemove={(row) => void remove(row)}
        onMove={(row, by) => void tryWrite('record.updateMany', moving(row, row.number + by))}
        sought={sought}
        empty={<p className={styles['hint']}>{t('steps.empty')}</p>}
      />
      <AddRow
        label={t('steps.add')}
        entity="playbookStep"
        onAdd={async (title) => void (await write('playbook.addStep', stepAfter(null, title)))}
      />
    </>
  );
};
