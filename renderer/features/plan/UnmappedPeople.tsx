import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { UnmappedPerson } from '../../../shared/domain/work.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { Panel } from './Panel.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { planStore, type OpenPlan } from './use-plan.ts';

import styles from './UnmappedPeople.module.css';

/** The ones met most often come first; more than these are one click away. */
const shownAtFirst = 3;

/** People named in meetings who are not on the map yet, each one key away from it (row 20). */
export const UnmappedPeople = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('meetings');
  const { unmapped } = plan.derived.work;
  const [all, setAll] = useState(false);
  const readOnly = useReadOnly();
  const [list, keep] = useKeptFocus<HTMLUListElement>({ entity: 'action', id: null, field: null });
  const once = useOneAtATime();
  if (unmapped.length === 0) return null;
  const shown = all ? unmapped : unmapped.slice(0, shownAtFirst);
  const add = async ({ name, lastMetOn, attendeeIds }: UnmappedPerson) => {
    keep();
    const met = lastMetOn !== '' && lastMetOn <= plan.today ? { lastContact: lastMetOn } : {};
    const values = { accountId: plan.records.account.id, name, ...met };
    try {
      await planStore.change('stakeholder.add', { values, attendeeIds: [...attendeeIds] });
      offerUndoOfLast(t('unmapped.added', { name }));
    } catch {
      // The refusal stands above the page.
    }
  };
  return (
    <Panel
      title={t('unmapped.title')}
      flush
      actions={
        unmapped.length > shown.length ? (
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('unmapped.all', { count: unmapped.length })}
          </Button>
        ) : null
      }
    >
      <ul ref={list}>
        {shown.map((person) => (
          <li key={person.name} className={styles['unmapped']}>
            <span>
              <strong>{person.name}</strong>{' '}
              <span className={styles['muted']}>
                {t('unmapped.met', { count: person.meetings, day: format.day(person.lastMetOn) })}
              </span>
            </span>
            {readOnly ? null : (
              <Button
                icon={<UserPlus aria-hidden />}
                aria-label={t('unmapped.addNamed', { name: person.name })}
                onClick={() => once(() => add(person), person.name)}
              >
                {t('unmapped.add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
