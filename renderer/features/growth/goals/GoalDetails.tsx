import { useTranslation } from 'react-i18next';

import type { Goal, ValueEntry } from '../../../../shared/records/goal.ts';
import type { english } from '../../../text/index.ts';
import { ChoiceField } from '../../../ui/ChoiceField.tsx';
import * as format from '../../../ui/format.ts';
import { PlanDialog } from '../../plan/PlanDialog.tsx';
import { PlanField } from '../../plan/PlanField.tsx';
import { planStore, useCurrency, type OpenPlan } from '../../plan/use-plan.ts';

import control from '../../../ui/Field.module.css';
import details from '../../plan/RecordDetails.module.css';
import styles from './Goals.module.css';

type Names = (typeof english)['fields'];
type GoalProps = { readonly plan: OpenPlan; readonly goal: Goal; readonly onClose: () => void };

const goalFields: readonly (keyof Names['goal'])[] = [
  'title',
  'horizon',
  'status',
  'metric',
  'baseline',
  'now',
  'target',
  'measuredOn',
  'dueOn',
  'source',
  'proof',
];
const wide = new Set<string>(['title', 'proof', 'quote']);

/** Everything about one goal, and the value logged for it. */
export const GoalDetails = ({ plan, goal, onClose }: GoalProps) => {
  const { t } = useTranslation('goals');
  const { t: name } = useTranslation('fields');
  const currency = useCurrency();
  const hints: Partial<Record<keyof Names['goal'], string>> = {
    proof: t('details.proofHint'),
    baseline: t('details.figureHint'),
  };
  const logged = plan.derived.goals.log.lines.filter((line) => line.goal?.id === goal.id);
  return (
    <PlanDialog open width="wide" title={goal.title} onOpenChange={(open) => (open ? undefined : onClose())}>
      <div className={details['fields']}>
        {goalFields.map((field) => {
          const hint = hints[field];
          return (
            <div key={field} className={wide.has(field) ? details['all'] : undefined}>
              <PlanField
                entity="goal"
                record={goal}
                field={field}
                label={name(`goal.${field}`)}
                {...(hint ? { hint } : {})}
              />
            </div>
          );
        })}
        {logged.length > 0 ? (
          <div className={details['all']}>
            <p className={control['label']}>{t('details.value')}</p>
            <ul className={styles['quotes']}>
              {logged.map(({ entry }) => (
                <li key={entry.id}>
                  {[
                    format.day(entry.deliveredOn),
                    entry.title,
                    entry.amount === null ? '' : format.moneyCompact(entry.amount, currency),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </PlanDialog>
  );
};

const entryFields: readonly (keyof Names['valueEntry'])[] = [
  'title',
  'deliveredOn',
  'amount',
  'source',
  'quote',
];

type EntryProps = { readonly plan: OpenPlan; readonly entry: ValueEntry; readonly onClose: () => void };

/** Everything about one line of the value log. */
export const ValueDetails = ({ plan, entry, onClose }: EntryProps) => {
  const { t } = useTranslation('goals');
  const { t: name } = useTranslation('fields');
  return (
    <PlanDialog open width="wide" title={entry.title} onOpenChange={(open) => (open ? undefined : onClose())}>
      <div className={details['fields']}>
        {entryFields.map((field) => (
          <div key={field} className={wide.has(field) ? details['all'] : undefined}>
            <PlanField entity="valueEntry" record={entry} field={field} label={name(`valueEntry.${field}`)} />
          </div>
        ))}
        <ChoiceField
          label={name('valueEntry.goalId')}
          value={entry.goalId}
          placeholder={t('log.noGoal')}
          choices={plan.records.goals.map(({ id, title }) => ({ value: id, label: title }))}
          onSave={(value, expected) =>
            planStore.save('valueEntry', entry.id, { goalId: value }, { goalId: expected })
          }
        />
      </div>
    </PlanDialog>
  );
};
