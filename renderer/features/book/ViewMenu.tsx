import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { emptyBookLayout } from '../../../shared/book-view.ts';
import type { SavedView } from '../../../shared/records/saved-view.ts';
import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { useAsked } from '../../app/use-asked.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useSubmit } from '../../ui/use-one-at-a-time.ts';
import { arrange, useBook } from './book-store.ts';

import field from '../../ui/Field.module.css';
import styles from './Book.module.css';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const askViews = () => call('book.views', {});
const useViews = (): readonly SavedView[] => useAsked(askViews).value ?? noViews;
const noViews: readonly SavedView[] = [];

type SaveProps = { readonly open: boolean; readonly onClose: () => void };

const SaveDialog = ({ open, onClose }: SaveProps) => {
  const { t } = useTranslation('book');
  const [name, setName] = useState('');
  const save = async () => {
    const values = { name: name.trim(), layout: useBook.getState().layout };
    try {
      await call('record.create', { entity: 'savedView', values });
      setName('');
    } catch (error) {
      showProblem(error);
    }
    onClose();
  };
  const submit = useSubmit(save);
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('views.saveTitle')}>
      <form className={styles['form']} onSubmit={submit}>
        <label className={field['labelled']}>
          {t('views.name')}
          <input
            className={field['control']}
            value={name}
            maxLength={100}
            data-draft
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          {t('views.saveAction')}
        </Button>
      </form>
    </Dialog>
  );
};

/** Named arrangements of the book: choose, save, change, delete. */
export const ViewMenu = () => {
  const { t } = useTranslation('book');
  const views = useViews();
  const layout = useBook((state) => state.layout);
  const [chosen, setChosen] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const current = views.find(({ id }) => id === chosen) ?? views.find((view) => same(view.layout, layout));

  const update = async (view: SavedView) => {
    const changes = { layout };
    await call('record.update', { entity: 'savedView', id: view.id, changes }).catch(showProblem);
  };
  const remove = async (view: SavedView) => {
    try {
      await call('record.remove', { entity: 'savedView', ids: [view.id] });
      offerUndoOfLast(t('views.removed', { name: view.name }));
    } catch (error) {
      showProblem(error);
    }
  };
  const changed = current !== undefined && !same(current.layout, layout);
  const entries: MenuEntry[] = [
    {
      type: 'check',
      label: t('views.all'),
      checked: same(layout, emptyBookLayout),
      closes: true,
      onChange: () => {
        setChosen(null);
        arrange(emptyBookLayout);
      },
    },
    ...views.map((view): MenuEntry => ({
      type: 'check',
      label: view.name,
      checked: view.id === current?.id,
      closes: true,
      onChange: () => {
        setChosen(view.id);
        arrange(view.layout);
      },
    })),
    { type: 'separator' },
    { type: 'action', label: t('views.save'), onSelect: () => setSaving(true) },
    ...(current && changed
      ? [
          {
            type: 'action' as const,
            label: t('views.update', { name: current.name }),
            onSelect: () => void update(current),
          },
        ]
      : []),
    ...(current
      ? [
          {
            type: 'action' as const,
            label: t('views.remove', { name: current.name }),
            onSelect: () => void remove(current),
          },
        ]
      : []),
  ];
  return (
    <>
      <Menu
        trigger={
          <Button icon={<Bookmark aria-hidden />}>
            {current ? `${current.name}${changed ? ' *' : ''}` : t('views.title')}
          </Button>
        }
        entries={entries}
      />
      <SaveDialog open={saving} onClose={() => setSaving(false)} />
    </>
  );
};
