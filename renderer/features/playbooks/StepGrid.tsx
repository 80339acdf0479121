import type { TFunction } from 'i18next';
import { useMemo, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { FlowStep } from '../../../shared/domain/playbook-flow.ts';
import { playbookStep } from '../../../shared/records/playbook.ts';
import { teamRoles } from '../../../shared/records/team.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridColumn, GridEdit, GridItem } from '../../ui/grid/types.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { AddRow } from '../plan/grid/AddRow.tsx';
import { codecOf, placeCodec, stepCodec } from './codecs.ts';
import { currentRow } from './grid-place.ts';
import { tryWrite, write, type OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

/** The columns of the grid, in their order: findings lead to them by the name of their field. */
export const stepFields = ['position', 'title', 'kind', 'lane', 'daysAfterStart', 'nextStepId', 'detail'];

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

/** Steps in a new order, each with the place it has then; those that stay where they are are left out. */
const placesOf = (steps: readonly FlowStep[]) =>
  steps.flatMap(({ step }, index) =>
    step.position === index ? [] : [{ id: step.id, changes: { position: index } }],
  );

const movedTo = (steps: readonly FlowStep[], from: number, to: number): readonly FlowStep[] => {
  const one = steps[from];
  const rest = steps.filter((_, index) => index !== from);
  return one ? [...rest.slice(0, to), one, ...rest.slice(to)] : steps;
};

type Props = { readonly open: OpenPlaybook; readonly place: RefObject<HTMLDivElement | null> };

/** The steps of a playbook, edited in place; the diagram is drawn from them (rows 45 and 46). */
export const StepGrid = ({ open, place }: Props) => {
  const { t } = useTranslation('playbooks');
  const { steps } = open.flow;
  const columns = useMemo(() => columnsOf(open, t), [open, t]);
  const items = useMemo(
    () =>
      steps.map((row): GridItem<FlowStep> => ({ type: 'row', key: row.step.id, name: row.step.title, row })),
    [steps],
  );
  const move = (from: number, to: number) =>
    write('record.updateMany', {
      entity: 'playbookStep',
      edits: placesOf(movedTo(steps, from, Math.max(0, Math.min(steps.length - 1, to)))),
    });
  const onEdit = async (edits: readonly GridEdit<FlowStep>[], overwrite: boolean) => {
    const [only] = edits;
    if (only?.column === 'position' && edits.length === 1) {
      await move(only.row.number - 1, Number(only.value) - 1);
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
  const add = async (title: string, after: string | null) => {
    await write('playbook.addStep', { playbookId: open.playbook.id, after, title });
  };
  const here = () => currentRow(place.current?.querySelector('[role=grid]') ?? null);
  const addBelow = () => {
    const step = steps[here() ?? -1]?.step;
    void tryWrite('playbook.addStep', {
      playbookId: open.playbook.id,
      after: step?.id ?? null,
      title: t('steps.new'),
    });
  };
  const remove = async ({ step }: FlowStep) => {
    const gone = await tryWrite('record.remove', { entity: 'playbookStep', ids: [step.id] });
    if (gone) offerUndoOfLast(t('steps.removed', { name: step.title }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const row = here();
    const inGrid = event.target instanceof Element && event.target.getAttribute('role') === 'grid';
    if (!event.altKey || by === 0 || row === null || !inGrid) return;
    event.preventDefault();
    event.stopPropagation();
    void move(row, row + by);
  };
  return (
    <div ref={place} onKeyDownCapture={onKeyDown}>
      <DataGrid
        label={t('steps.label')}
        columns={columns}
        count={items.length}
        itemAt={(index) => items[index]}
        keyOf={({ step }) => step.id}
        onEdit={onEdit}
        onAdd={addBelow}
        onRemove={(row) => void remove(row)}
        empty={<p className={styles['hint']}>{t('steps.empty')}</p>}
      />
      <AddRow label={t('steps.add')} entity="playbookStep" onAdd={(title) => add(title, null)} />
    </div>
  );
};
