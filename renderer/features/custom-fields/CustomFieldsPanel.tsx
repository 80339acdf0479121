import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { inOwnOrder } from '../../../shared/domain/own-order.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Panel } from '../plan/Panel.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';
import { CustomValueField } from './CustomValueField.tsx';
import { FieldsDialog } from './FieldsDialog.tsx';

import quiet from '../plan/QuietFields.module.css';
import styles from './CustomFields.module.css';

/** The account's values of the fields that the user made, and the way to make more (row 6). */
export const CustomFieldsPanel = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('custom');
  const readOnly = useReadOnly();
  const [editing, setEditing] = useState(false);
  const { account, customFields, customValues } = plan.records;
  const fields = inOwnOrder(customFields);
  const stored = new Map(customValues.map(({ customFieldId, value }) => [customFieldId, value]));
  const edit = () => setEditing(true);
  return (
    <Panel
      title={t('title')}
      actions={
        readOnly || fields.length === 0 ? null : (
          <Button look="quiet" onClick={edit}>
            {t('edit')}
          </Button>
        )
      }
    >
      {fields.length === 0 ? (
        <div className={styles['none']}>
          <p>{t('none')}</p>
          {readOnly ? null : <Button onClick={edit}>{t('first')}</Button>}
        </div>
      ) : (
        <div className={classNames(quiet['fields'], quiet['quiet'])}>
          {fields.map((field) => (
            <div key={field.id} className={quiet['field']} data-record={field.id} data-field="value">
              <CustomValueField accountId={account.id} field={field} stored={stored.get(field.id) ?? null} />
            </div>
          ))}
        </div>
      )}
      {editing ? <FieldsDialog fields={fields} onClose={() => setEditing(false)} /> : null}
    </Panel>
  );
};
