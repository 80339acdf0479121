import { useTranslation } from 'react-i18next';

import type { Output } from '../../../shared/contract.ts';
import { movedTo, placeEdits } from '../../../shared/domain/own-order.ts';
import type { CustomField } from '../../../shared/records/custom.ts';
import { call } from '../../api.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { useAsked } from '../../app/use-asked.ts';
import { Button } from '../../ui/Button.tsx';
import { AddRow } from '../plan/grid/AddRow.tsx';
import { PlanDialog } from '../plan/PlanDialog.tsx';
import { planStore } from '../plan/use-plan.ts';
import { FieldEditor } from './FieldEditor.tsx';

import styles from './CustomFields.module.css';

type Usage = Output<'customField.usage'>;

const askUsage = () => call('customField.usage', {});

/** How many accounts use each field; empty until the core has answered. */
const useUsage = (): Usage => useAsked(askUsage).value ?? [];

type Props = { readonly fields: readonly CustomField[]; readonly onClose: () => void };

/** Makes, renames, orders and deletes the fields that every account has; every step can be undone. */
export const FieldsDialog = ({ fields, onClose }: Props) => {
  const { t } = useTranslation('custom');
  const usage = useUsage();
  const add = async (label: string) => {
    const position = Math.max(-1, ...fields.map((field) => field.position ?? 0)) + 1;
    const values = { label: label.slice(0, 100), kind: 'text' as const, position };
    await planStore.change('record.create', { entity: 'customField', values });
  };
  const move = (from: number, by: -1 | 1) => {
    const edits = placeEdits(movedTo(fields, from, from + by));
    planStore.change('record.updateMany', { entity: 'customField', edits }).catch(() => undefined);
  };
  const remove = ({ id, label }: CustomField, accounts: number) => {
    planStore.change('record.remove', { entity: 'customField', ids: [id] }).then(
      () =>
        offerUndoOfLast(
          accounts > 0 ? t('dialog.removedWith', { label, count: accounts }) : t('dialog.removed', { label }),
        ),
      () => undefined,
    );
  };
  return (
    <PlanDialog
      open
      width="wide"
      title={t('dialog.title')}
      description={t('dialog.description')}
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={<Button onClick={onClose}>{t('dialog.done')}</Button>}
    >
      <ul className={styles['fields']} aria-label={t('dialog.list')}>
        {fields.map((field, index) => {
          const used = usage.find((one) => one.customFieldId === field.id);
          return (
            <FieldEditor
              key={field.id}
              field={field}
              accounts={used?.accounts ?? 0}
              chosen={used?.chosen ?? []}
              first={index === 0}
              last={index === fields.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(field, used?.accounts ?? 0)}
            />
          );
        })}
      </ul>
      <AddRow label={t('dialog.add')} entity="customField" onAdd={add} />
    </PlanDialog>
  );
};
