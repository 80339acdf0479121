import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { gateDue } from '../../../shared/domain/renewal-gates.ts';
import { focusField } from '../../app/focus-record.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { useKeptFocus } from '../plan/use-kept-focus.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Renewal.module.css';

/** The usual gates of the phase that is worked on, or of the next one that lacks some; each one key away. */
export const OfferedGates = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('renewal');
  const readOnly = useReadOnly();
  const [list, keep] = useKeptFocus<HTMLUListElement>({ entity: 'renewalGate', id: null, field: null });
  const { derived, records, today } = plan;
  const line = derived.renewalPlan.phases.find(
    ({ state, offered }) => state !== 'done' && offered.length > 0,
  );
  if (!line || readOnly || derived.renewal.renewalDate === null) return null;
  const { phase, offered } = line;
  const add = async (titles: readonly string[]) => {
    keep();
    const dueOn = gateDue(phase, derived.renewal, today);
    const owner = derived.team.dri?.name ?? records.account.primaryCsm;
    const gates = titles.map((title) => ({ phase, title, owner, dueOn }));
    try {
      const { ids } = await planStore.change('renewal.addGates', { accountId: records.account.id, gates });
      offerUndoOfLast(t('phases.added', { count: titles.length }));
      if (titles.length > 1) focusField({ entity: 'renewalGate', id: ids[0] ?? null, field: 'title' });
    } catch {
      // The refusal stands above the page.
    }
  };
  return (
    <section aria-label={t('phases.offered', { phase })} className={styles['offered']}>
      <header className={styles['offeredHead']}>
        <h3>{t('phases.offered', { phase })}</h3>
        {offered.length > 1 ? (
          <Button onClick={() => void add(offered)}>{t('phases.addAll', { count: offered.length })}</Button>
        ) : null}
      </header>
      <ul ref={list}>
        {offered.map((title) => (
          <li key={title} className={styles['offer']}>
            <span>{title}</span>
            <Button
              look="quiet"
              icon={<Plus aria-hidden />}
              aria-label={t('phases.addNamed', { title })}
              onClick={() => void add([title])}
            >
              {t('phases.addOne')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
