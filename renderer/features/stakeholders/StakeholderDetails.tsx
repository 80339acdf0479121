import { useTranslation } from 'react-i18next';

import type { Stakeholder } from '../../../shared/records/stakeholder.ts';
import type { english } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PlanField } from '../plan/PlanField.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Stakeholders.module.css';

type Props = { readonly plan: OpenPlan; readonly person: Stakeholder; readonly onClose: () => void };
type PersonField = keyof (typeof english)['fields']['stakeholder'];

const before: readonly PersonField[] = [
  'name',
  'title',
  'department',
  'roleType',
  'influence',
  'sentiment',
  'lastContact',
];
const after: readonly PersonField[] = ['email', 'phone', 'crmId', 'leftOn', 'isGroup'];

/** Everything about one stakeholder, edited in place. */
export const StakeholderDetails = ({ plan, person, onClose }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: name } = useTranslation('fields');
  const field = (key: PersonField) => (
    <PlanField
      key={key}
      entity="stakeholder"
      record={person}
      field={key}
      label={name(`stakeholder.${key}`)}
      statement={t('groupStatement')}
    />
  );
  const others = plan.records.stakeholders.filter(({ id }) => id !== person.id);
  const left = person.leftOn !== null;
  return (
    <Dialog
      open
      width="wide"
      title={person.name}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <Button
          onClick={() => planStore.update('stakeholder', person.id, { leftOn: left ? null : plan.today })}
        >
          {t(left ? 'left.back' : 'left.mark')}
        </Button>
      }
    >
      {person.roleType ? (
        <p className={styles['definition']}>
          <strong>{person.roleType}.</strong> {t(`roles.${person.roleType}`)}
        </p>
      ) : null}
      <div className={styles['fields']}>
        {before.map(field)}
        <ChoiceField
          label={name('stakeholder.reportsToId')}
          value={person.reportsToId}
          placeholder={t('nobody')}
          choices={others.map((other) => ({ value: other.id, label: other.name }))}
          onSave={(value, expected) =>
            planStore.save('stakeholder', person.id, { reportsToId: value }, { reportsToId: expected })
          }
        />
        {after.map(field)}
        {person.isGroup ? [field('headCount'), field('disengagedCount')] : null}
        <div className={styles['all']}>{field('notes')}</div>
      </div>
    </Dialog>
  );
};
