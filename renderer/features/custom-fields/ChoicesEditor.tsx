import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { editedChoices } from '../../../shared/domain/custom-choices.ts';
import type { CustomField } from '../../../shared/records/custom.ts';
import { DraftField } from '../../ui/DraftField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { refused, value } from '../../ui/parse.ts';
import { AddRow } from '../plan/grid/AddRow.tsx';
import { planStore } from '../plan/use-plan.ts';

import styles from './CustomFields.module.css';

/** How many accounts chose a word. */
export type Chosen = { readonly value: string; readonly accounts: number };

type Props = { readonly field: CustomField; readonly chosen: readonly Chosen[] };

/** What may be chosen. Renaming a choice takes along the accounts that have it; removing it leaves them be. */
export const ChoicesEditor = ({ field, chosen }: Props) => {
  const { t } = useTranslation('custom');
  const { id, choices } = field;
  const save = (edit: { to: string } | { from: string; to?: string }) =>
    planStore.change('customField.editChoices', { id, ...edit });
  return (
    <div className={styles['choices']}>
      <p className={styles['label']}>{t('dialog.choices')}</p>
      {choices.map((choice, index) => {
        const accounts = chosen.find((one) => one.value === choice)?.accounts ?? 0;
        return (
          // The place names a choice: its word is what is edited here.
          <div key={`${id} ${String(index)}`} className={styles['choice']}>
            <DraftField
              label={t('dialog.choiceName', { index: index + 1 })}
              hideLabel
              value={choice}
              maxLength={200}
              edit={(text) => text}
              parse={(text) => {
                const edited = editedChoices(choices, { from: choice, to: text });
                if (edited.ok) return value(edited.word ?? '');
                return refused(edited.problem === 'taken' ? 'taken' : 'required');
              }}
              onSave={(to, from) => save({ from, to })}
            />
            <IconButton
              label={t('dialog.removeChoice', { choice })}
              icon={<X aria-hidden />}
              onClick={() => {
                save({ from: choice }).catch(() => undefined);
              }}
            />
            {accounts > 0 ? <span>{t('dialog.chosen', { count: accounts })}</span> : null}
          </div>
        );
      })}
      <AddRow
        label={t('dialog.newChoice')}
        entity="customFieldChoice"
        onAdd={async (typed) => {
          await save({ to: typed });
        }}
      />
    </div>
  );
};
