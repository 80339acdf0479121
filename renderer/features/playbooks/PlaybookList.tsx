import { FileDown, FileUp, ListChecks, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { reviewStateOf } from '../../../shared/domain/playbook-review.ts';
import { call, pickFile, takeSaved } from '../../api.ts';
import { useToday } from '../../app/core-status.ts';
import { focusField } from '../../app/focus-record.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { showProblem } from '../../app/problem.ts';
import { navigate } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridEdit, GridItem } from '../../ui/grid/types.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { readPlaybooks, usePlaybookHeads, usePlaybooks, type PlaybookHead } from '../plan/playbook-heads.ts';
import { listColumns } from './list-columns.tsx';
import { tryWrite, write } from './playbook-store.ts';

import grid from '../plan/PageGrid.module.css';
import styles from './Playbooks.module.css';

/** The standard playbooks that ship. */
const standardCount = 8;

const open = ({ playbook: { id } }: PlaybookHead): void => navigate({ page: 'playbooks', playbookId: id });

const Grid = ({ heads }: { readonly heads: readonly PlaybookHead[] }) => {
  const { t } = useTranslation('playbooks');
  const today = useToday() ?? '1970-01-01';
  const columns = useMemo(() => listColumns(today, t), [today, t]);
  const items = useMemo(
    () =>
      heads.map((row): GridItem<PlaybookHead> => ({
        type: 'row',
        key: row.playbook.id,
        name: row.playbook.name,
        row,
      })),
    [heads],
  );
  const onEdit = async (edits: readonly GridEdit<PlaybookHead>[]) => {
    const changes = edits.map(({ row, column, value }) => ({
      id: row.playbook.id,
      changes: { [column]: value },
    }));
    await write('record.updateMany', { entity: 'playbook', edits: changes });
    await readPlaybooks();
  };
  const remove = async ({ playbook: { id, name } }: PlaybookHead) => {
    const gone = await tryWrite('record.remove', { entity: 'playbook', ids: [id] });
    if (gone) offerUndoOfLast(t('removed', { name }));
  };
  return (
    <DataGrid
      label={t('gridLabel')}
      columns={columns}
      count={items.length}
      itemAt={(index) => items[index]}
      keyOf={(row) => row.playbook.id}
      onOpen={open}
      onEdit={onEdit}
      onAdd={() => void add(t('newName'))}
      onRemove={(row) => void remove(row)}
    />
  );
};

const add = async (name: string): Promise<void> => {
  const made = await tryWrite('record.create', { entity: 'playbook', values: { name } });
  if (!made) return;
  navigate({ page: 'playbooks', playbookId: made.id });
  focusField({ id: made.id, field: 'name' });
};

const saveFile = async (): Promise<void> => {
  try {
    takeSaved(await call('playbook.saveFile', { id: null }));
  } catch (error) {
    showProblem(error);
  }
};

/** Lets the user choose a file of playbooks. Call it from a click or a key press. */
const addFile = async (said: (count: number) => string): Promise<void> => {
  try {
    const file = await pickFile('.json,application/json');
    if (!file) return;
    const { added } = await write('playbook.addFile', { job: crypto.randomUUID(), file: file.token });
    offerUndoOfLast(said(added));
  } catch (error) {
    showProblem(error);
  }
};

/** All playbooks with their review state; the standard ones are offered until they are there (row 45). */
export const PlaybookList = () => {
  const { t } = useTranslation('playbooks');
  const heads = usePlaybooks();
  const error = usePlaybookHeads((state) => state.error);
  const today = useToday();
  if (heads === null)
    return error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={error} title={t('loadFailed')} onRetry={() => void readPlaybooks()} />
    );
  const overdue = heads.filter(
    ({ playbook }) => today !== null && reviewStateOf(playbook, today).state === 'overdue',
  ).length;
  const held = new Set(heads.flatMap(({ playbook }) => playbook.standard ?? [])).size;
  const missing = Math.max(0, standardCount - held);
  const addStandard = async () => {
    const added = await tryWrite('playbook.addStandard', {});
    if (added) offerUndoOfLast(t('addedStandard', { count: added.added }));
  };
  const standard = (
    <Button look={heads.length === 0 ? 'primary' : 'secondary'} onClick={() => void addStandard()}>
      {missing === standardCount ? t('addStandard') : t('addMissing', { count: missing })}
    </Button>
  );
  const fresh = (
    <Button icon={<Plus aria-hidden />} onClick={() => void add(t('newName'))}>
      {t('add')}
    </Button>
  );
  const fromFile = (
    <Button
      look="quiet"
      icon={<FileUp aria-hidden />}
      onClick={() => void addFile((count) => t('addedStandard', { count }))}
    >
      {t('addFile')}
    </Button>
  );
  if (heads.length === 0)
    return (
      <EmptyState
        icon={<ListChecks aria-hidden />}
        title={t('empty.title')}
        body={t('empty.body')}
        actions={
          <>
            {standard}
            {fresh}
            {fromFile}
          </>
        }
      />
    );
  return (
    <>
      <PageHead
        title={t('title')}
        note={[
          t('note', { count: heads.length }),
          ...(overdue > 0 ? [t('noteOverdue', { count: overdue })] : []),
        ].join(' · ')}
        actions={
          <>
            {fromFile}
            <Button look="quiet" icon={<FileDown aria-hidden />} onClick={() => void saveFile()}>
              {t('saveFile')}
            </Button>
            {missing > 0 ? standard : null}
            {fresh}
          </>
        }
      />
      <div className={grid['body']}>
        <div className={styles['frame']}>
          <Grid heads={heads} />
        </div>
        <p className={styles['keys']}>{t('listKeys')}</p>
      </div>
    </>
  );
};
