import { useTranslation } from 'react-i18next';

import {
  influences,
  roleTypes,
  sentiments,
  type Stakeholder,
} from '../../../../shared/records/stakeholder.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';

import styles from './Table.module.css';

type Props = {
  readonly plan: OpenPlan;
  readonly ids: readonly string[];
  readonly onClear: () => void;
};

type Changes = Partial<Stakeholder>;

/** Several people at once: one change, one step of undo. */
export const BulkBar = ({ plan, ids, onClear }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: word } = useTranslation('common');
  const { t: name } = useTranslation('fields');
  const count = ids.length;
  const change = (changes: Changes) => {
    const edits = ids.map((id) => ({ id, changes }));
    planStore.change('record.updateMany', { entity: 'stakeholder', edits }).then(
      () => offerUndoOfLast(t('bulk.changed', { count })),
      () => undefined,
    );
  };
  const remove = async () => {
    try {
      await planStore.change('record.remove', { entity: 'stakeholder', ids: [...ids] });
      onClear();
      offerUndoOfLast(t('bulk.removed', { count }));
    } catch {
      // The refusal stands above the page.
    }
  };
  const menu = <V extends string>(
    label: string,
    values: readonly V[],
    changes: (value: V | null) => Changes,
    empty: boolean,
  ) => {
    const entries: MenuEntry[] = [
      ...values.map((value): MenuEntry => ({
        type: 'action',
        label: value,
        onSelect: () => change(changes(value)),
      })),
      ...(empty
        ? [
            { type: 'separator' } as const,
            { type: 'action', label: word('notRecorded'), onSelect: () => change(changes(null)) } as const,
          ]
        : []),
    ];
    return <Menu trigger={<Button>{label}</Button>} entries={entries} />;
  };
  return (
    <div className={styles['bulk']} role="group" aria-label={t('bulk.picked', { count })}>
      <strong>{t('bulk.picked', { count })}</strong>
      {menu(name('stakeholder.roleType'), roleTypes, (roleType) => ({ roleType }), true)}
      {menu(name('stakeholder.influence'), influences, (influence) => ({ influence }), true)}
      {menu(
        name('stakeholder.sentiment'),
        sentiments,
        (sentiment) => ({ sentiment: sentiment ?? 'Unknown' }),
        false,
      )}
      <Button onClick={() => change({ lastContact: plan.today })}>{t('bulk.contactedToday')}</Button>
      <Button onClick={() => void remove()}>{word('remove')}</Button>
      <Button look="quiet" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
};
