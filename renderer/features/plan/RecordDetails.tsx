import { useTranslation } from 'react-i18next';

import type { english } from '../../text/index.ts';
import type { PlanRecord } from './edits.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { PlanField } from './PlanField.tsx';
import { RecordOrigin } from './RecordOrigin.tsx';

import styles from './RecordDetails.module.css';

type Names = (typeof english)['fields'];
type Listed = 'opportunity' | 'risk' | 'action';
type Fields<E extends Listed> = readonly (keyof Names[E] & string)[];

type Props<E extends Listed> = {
  readonly entity: E;
  /** Null shows nothing. */
  readonly record: PlanRecord | null;
  readonly nameField: keyof Names[E] & string;
  readonly fields: Fields<E>;
  readonly onClose: () => void;
};

const long = new Set(['mitigation', 'blocker', 'nextStep', 'title', 'name', 'closeReason']);

/** All fields of one record in a window of their own, edited in place. */
export const RecordDetails = <E extends Listed>({ entity, record, nameField, fields, onClose }: Props<E>) => {
  const { t } = useTranslation('fields');
  if (!record) return null;
  return (
    <PlanDialog
      open
      width="wide"
      title={String(record[nameField] ?? '')}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className={styles['fields']}>
        {fields.map((field) => (
          <div key={field} className={long.has(field) ? styles['all'] : undefined}>
            <PlanField
              entity={entity}
              record={record}
              field={field}
              // Every field listed has its name in the catalogue; the types cannot follow the pair.
              label={t(`${entity}.${field}` as 'risk.title')}
            />
          </div>
        ))}
      </div>
      <RecordOrigin entity={entity} id={record.id} onLeave={onClose} />
    </PlanDialog>
  );
};
