import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { customKinds, type CustomField } from '../../../shared/records/custom.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DraftField } from '../../ui/DraftField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { refused, value } from '../../ui/parse.ts';
import { planStore } from '../plan/use-plan.ts';
import { ChoicesEditor, type Chosen } from './ChoicesEditor.tsx';

import styles from './CustomFields.module.css';

type Props = {
  readonly field: CustomField;
  /** Accounts that have a value. */
  readonly accounts: number;
  readonly chosen: readonly Chosen[];
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One field: its name, kind, choices, where it is printed, its place among the others. */
export const FieldEditor = ({ field, accounts, chosen, first, last, onMove, onRemove }: Props) => {
  const { t } = useTranslation('custom');
  const { id, label, kind, printed, forCustomer } = field;
  const update = (changes: Partial<CustomField>) => planStore.update('customField', id, changes);
  return (
    <li className={styles['field']} data-custom-field={id}>
      <DraftField
        label={t('dialog.label')}
        value={label}
        maxLength={100}
        edit={(text) => text}
        parse={(text) => (text.trim() === '' ? refused('required') : value(text.trim()))}
        onSave={(text, expected) => planStore.save('customField', id, { label: text }, { label: expected })}
      />
      <ChoiceField
        label={t('dialog.kind')}
        required
        readOnly={accounts > 0}
        value={kind}
        choices={customKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        onSave={(next, expected) => planStore.save('customField', id, { kind: next }, { kind: expected })}
      />
      <div className={styles['tools']}>
        <IconButton
          label={t('dialog.up', { label })}
          icon={<ArrowUp aria-hidden />}
          disabled={first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('dialog.down', { label })}
          icon={<ArrowDown aria-hidden />}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton label={t('dialog.remove', { label })} icon={<Trash2 aria-hidden />} onClick={onRemove} />
      </div>
      {kind === 'choice' ? <ChoicesEditor field={field} chosen={chosen} /> : null}
      <div className={styles['flags']}>
        <span className={styles['flag']}>
          <Checkbox
            label={`${label}: ${t('dialog.printStatement')}`}
            checked={printed}
            onChange={(checked) => update({ printed: checked })}
          />
          <span aria-hidden>{t('dialog.printStatement')}</span>
        </span>
        <span className={styles['flag']}>
          <Checkbox
            label={`${label}: ${t('dialog.customerStatement')}`}
            checked={forCustomer}
            onChange={(checked) => update({ forCustomer: checked })}
          />
          <span aria-hidden>{t('dialog.customerStatement')}</span>
        </span>
      </div>
      <p className={styles['used']}>
        {accounts > 0
          ? `${t('dialog.used', { count: accounts })}. ${t('dialog.kindFixed')}`
          : t('dialog.unused')}
      </p>
    </li>
  );
};
