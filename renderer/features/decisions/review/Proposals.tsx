import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { proposalsOf, type Decision } from '../../../../shared/domain/decisions.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { useKeptFocus } from '../../plan/use-kept-focus.ts';
import { planStore, useSay, type OpenPlan } from '../../plan/use-plan.ts';
import { nextPlace } from './places.ts';

import styles from './Review.module.css';

/** Decisions that the plan's own rules would ask for, each one key away from being asked (row 50). */
export const Proposals = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('review');
  const say = useSay();
  const { records, derived } = plan;
  const [list, keep] = useKeptFocus<HTMLUListElement>({ entity: 'decisionRequest', id: null, field: null });
  const proposals = useMemo(() => proposalsOf(records, derived), [records, derived]);
  if (proposals.length === 0) return null;
  const add = ({ ask, owner, by, why }: Decision) => {
    keep();
    const values = {
      accountId: records.account.id,
      ask: say(ask).slice(0, 500),
      owner,
      dueOn: by,
      reason: say(why).slice(0, 1000),
      position: nextPlace(records.decisionRequests),
    };
    planStore.change('record.create', { entity: 'decisionRequest', values }).then(
      () => offerUndoOfLast(t('proposals.added', { ask: values.ask })),
      () => undefined,
    );
  };
  return (
    <section aria-label={t('proposals.title')} className={styles['part']}>
      <header className={styles['head']}>
        <h3>{t('proposals.title')}</h3>
      </header>
      <ul ref={list}>
        {proposals.map((proposal) => {
          const ask = say(proposal.ask);
          return (
            <li key={`${ask} ${proposal.source.id}`} className={styles['line']}>
              <span>
                {ask} <span className={styles['muted']}>{say(proposal.why)}</span>
              </span>
              <Button
                look="quiet"
                icon={<Plus aria-hidden />}
                aria-label={t('proposals.addNamed', { ask })}
                onClick={() => add(proposal)}
              >
                {t('proposals.add')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
