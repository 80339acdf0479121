import { UserMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { circleOf } from '../../../shared/domain/org-chart.ts';
import type { Stakeholder } from '../../../shared/records/stakeholder.ts';
import type { english } from '../../text/index.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { PlanDialog } from '../plan/PlanDialog.tsx';
import { PlanField } from '../plan/PlanField.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { PersonLines } from './PersonLines.tsx';

import details from '../plan/RecordDetails.module.css';
import styles from './Stakeholders.module.css';

type Props = {
  readonly plan: OpenPlan;
  readonly person: Stakeholder;
  readonly onClose: () => void;
  /** Asks what it would mean that somebody leaves. */
  readonly onDrill: (id: string) => void;
};
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
const after: readonly PersonField[] = ['email', 'phone', 'crmId', 'isPlaceholder', 'isGroup'];

/** Everything about one stakeholder, edited in place. */
export const StakeholderDetails = ({ plan, person, onClose, onDrill }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: name } = useTranslation('fields');
  const readOnly = useReadOnly();
  const field = (key: PersonField) => (
    <PlanField
      key={key}
      entity="stakeholder"
      record={person}
      field={key}
      label={name(`stakeholder.${key}`)}
      statement={t(key === 'isPlaceholder' ? 'placeholderStatement' : 'groupStatement')}
    />
  );
  const { stakeholders } = plan.records;
  // Somebody who already reports to this person, however far down, cannot be the boss.
  const bosses = stakeholders.filter(
    ({ id }) => id !== person.id && circleOf(stakeholders, person.id, id) === null,
  );
  const leaves = person.leftOn !== null;
  const gone = person.leftOn !== null && person.leftOn <= plan.today;
  return (
    <PlanDialog
      open
      width="wide"
      title={person.name}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        person.isPlaceholder ? null : (
          <>
            <Button icon={<UserMinus aria-hidden />} onClick={() => onDrill(person.id)}>
              {t(gone ? 'departure.gone' : 'departure.title', { name: person.name })}
            </Button>
            {leaves && !readOnly ? (
              <Button onClick={() => planStore.update('stakeholder', person.id, { leftOn: null })}>
                {t(gone ? 'left.back' : 'left.stays')}
              </Button>
            ) : null}
          </>
        )
      }
    >
      {person.roleType ? (
        <p className={styles['definition']}>
          <strong>{person.roleType}.</strong> {t(`roles.${person.roleType}`)}
        </p>
      ) : null}
      <div className={details['fields']}>
        {before.map((key) => field(key))}
        <ChoiceField
          label={name('stakeholder.reportsToId')}
          value={person.reportsToId}
          placeholder={t('nobody')}
          choices={bosses.map((other) => ({ value: other.id, label: other.name }))}
          onSave={(value, expected) =>
            planStore.save('stakeholder', person.id, { reportsToId: value }, { reportsToId: expected })
          }
        />
        {after.map((key) => field(key))}
        {person.isGroup ? [field('headCount'), field('disengagedCount')] : null}
        {leaves ? field('leftOn') : null}
        <div className={details['all']}>
          <PersonLines plan={plan} person={person} />
        </div>
        <div className={details['all']}>{field('notes')}</div>
      </div>
    </PlanDialog>
  );
};
