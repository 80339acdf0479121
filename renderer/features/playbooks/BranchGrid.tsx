import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { FlowEdge, FlowStep } from '../../../shared/domain/playbook-flow.ts';
import { playbookBranch } from '../../../shared/records/playbook.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridColumn, GridEdit, GridItem, GridPlace } from '../../ui/grid/types.ts';
import { Menu } from '../../ui/Menu.tsx';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { codecOf, nameOfStep, stepCodec } from './codecs.ts';
import { tryWrite, write, type OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

/** A branch with the decision it answers. */
type BranchRow = {
  readonly id: string;
  readonly decision: FlowStep;
  readonly label: string | null;
  readonly to: string | null;
};

/** Branches in the order of their decisions. */
const branchRows = ({ flow }: OpenPlaybook): BranchRow[] =>
  flow.steps.flatMap((decision) =>
    flow.edges
      .filter(
        (edge): edge is FlowEdge & { branch: string } =>
          edge.from === decision.step.id && edge.branch !== null,
      )
      .map(({ branch, label, to }) => ({ id: branch, decision, label, to })),
  );

/** What each decision leads to, edited in place; a branch that leads nowhere is an error (row 46). */
export const BranchGrid = ({
  open,
  sought,
}: {
  readonly open: OpenPlaybook;
  readonly sought: GridPlace | null;
}) => {
  const { t } = useTranslation('playbooks');
  const { steps } = open.flow;
  const rows = useMemo(() => branchRows(open), [open]);
  const columns = useMemo((): readonly GridColumn<BranchRow>[] => {
    const label = codecOf(playbookBranch, 'label');
    const to = stepCodec(steps);
    const word = (text: string, missing: string) => (
      <span className={styles['cell']} data-wrong={text === ''}>
        {text === '' ? <StatusShape tone="bad" /> : null}
        {text === '' ? missing : text}
      </span>
    );
    return [
      {
        id: 'decision',
        header: t('branches.decision'),
        width: 200,
        grow: 2,
        text: ({ decision }) => nameOfStep(decision),
        title: ({ decision }) => nameOfStep(decision),
      },
      {
        id: 'label',
        header: t('branches.answer'),
        width: 150,
        grow: 1,
        text: (row) => row.label ?? '',
        render: (row) => word(row.label ?? '', t('branches.unnamed')),
        edit: (row) => label && { codec: label, value: row.label },
      },
      {
        id: 'toStepId',
        header: t('branches.to'),
        width: 200,
        grow: 2,
        text: (row) => to.display(row.to),
        title: (row) => to.display(row.to) || undefined,
        render: (row) => word(to.display(row.to), t('branches.nowhere')),
        edit: (row) => ({ codec: to, value: row.to }),
      },
    ];
  }, [steps, t]);
  const items = rows.map((row): GridItem<BranchRow> => ({
    type: 'row',
    key: row.id,
    name: row.label ?? '',
    row,
  }));
  const onEdit = async (edits: readonly GridEdit<BranchRow>[]) => {
    const changes = edits.map(({ row, column, value }) => ({ id: row.id, changes: { [column]: value } }));
    await write('record.updateMany', { entity: 'playbookBranch', edits: changes });
  };
  const remove = async (row: BranchRow) => {
    const gone = await tryWrite('record.remove', { entity: 'playbookBranch', ids: [row.id] });
    if (gone) offerUndoOfLast(t('branches.removed', { name: row.label ?? t('branches.unnamed') }));
  };
  const decisions = steps.filter(({ step }) => step.kind === 'Decision');
  const add = ({ step }: FlowStep) =>
    void tryWrite('record.create', {
      entity: 'playbookBranch',
      values: { playbookId: open.playbook.id, stepId: step.id },
    });
  if (decisions.length === 0) return <p className={styles['hint']}>{t('branches.empty')}</p>;
  return (
    <>
      <DataGrid
        label={t('branches.label')}
        columns={columns}
        count={items.length}
        itemAt={(index) => items[index]}
        keyOf={({ id }) => id}
        onEdit={onEdit}
        onRemove={(row) => void remove(row)}
        sought={sought}
        empty={<p className={styles['hint']}>{t('branches.none')}</p>}
      />
      <div className={styles['under']}>
        <Menu
          trigger={
            <Button look="quiet" icon={<Plus aria-hidden />}>
              {t('branches.add')}
            </Button>
          }
          entries={decisions.map((decision) => ({
            type: 'action' as const,
            label: t('branches.addTo', { name: nameOfStep(decision) }),
            onSelect: () => add(decision),
          }))}
        />
      </div>
    </>
  );
};
