import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { cadencesOf } from '../../../shared/domain/cadence.ts';
import { entities } from '../../../shared/records/registry.ts';
import { roleTypes, type RoleType } from '../../../shared/records/stakeholder.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/fields.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Stakeholders.module.css';

const { min, max } = entities.contactCadence.fields.days;

/** How often each role needs a contact, for the whole book (row 19). */
export const Cadences = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('stakeholders');
  const { contactCadences } = plan.records;
  const cadenceOf = cadencesOf(plan.records);
  const save = async (roleType: RoleType, days: number | null, expected: number | null) => {
    const existing = contactCadences.find((one) => one.roleType === roleType);
    // Emptied means back to what is usual.
    if (days === null && existing)
      await planStore.change('record.remove', { entity: 'contactCadence', ids: [existing.id] });
    else if (existing) await planStore.save('contactCadence', existing.id, { days }, { days: expected });
    else if (days !== null)
      await planStore.change('record.create', { entity: 'contactCadence', values: { roleType, days } });
  };
  return (
    <Popover
      label={t('cadence.title')}
      trigger={
        <Button look="quiet" icon={<CalendarClock aria-hidden />}>
          {t('cadence.title')}
        </Button>
      }
    >
      <div className={styles['form']}>
        <p className={styles['evidence']}>{t('cadence.hint')}</p>
        {roleTypes.map((role) => (
          <NumberField
            key={role}
            label={role}
            value={cadenceOf(role)}
            unit={t('cadence.unit')}
            min={min ?? 1}
            max={max ?? 730}
            onSave={(days, expected) => save(role, days, expected)}
          />
        ))}
      </div>
    </Popover>
  );
};
