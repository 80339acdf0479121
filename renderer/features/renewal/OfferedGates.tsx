import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { gateDue } from '../../../shared/domain/renewal-gates.ts';
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
  const [list, keep] = useKeptFocus<HTMLElement>({ entity: 'renewalGate', id: null, field: null });
  const { derived, records, today } = plan;
  const line = derived.renewalPlan.phases.find(
    ({ state, offered }) => state !== 'done' && offered.length > 0,
  );
  if (!line || readOnly || derived.renewal.renewalDate === null) return null;
  const { phase, offered } = line;
  const add = (titles: readonly string[]) => {
    keep();
    const dueOn = gateDue(phase, derived.renewal, today);
    const owner = derived.team.dri?.name ?? records.account.primaryCsm;
    const gates = titles.map((title) => ({ phase, title, owner, dueOn }));
    planStore.change('renewal.addGates', { accountId: records.account.id, gates }).then(
      () => offerUndoOfLast(t('phases.added', { count: titles.length })),
      () => undefined,
    );
  };
  return (
    <section ref={list} aria-label={t('phases.offered', { phase })} className={styles['offered']}>
      <header className={styles['offeredHead']}>
        <h3>{t('phases.offered', { phase })}</h3>
        {offered.length > 1 ? (
          <Button onClick={() => add(offered)}>{t('phases.addAll', { count: offered.length })}</Button>
        ) : null}
      </header>
      <ul>
        {offered.map((title) => (
          <li key={title} className={styles['offer']}>
            <span>{title}</span>
            <Button
              look="quiet"
              icon={<Plus aria-hidden />}
              aria-label={t('phases.addNamed', { title })}
              onClick={() => add([title])}
            >
              {t('phases.addOne')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
