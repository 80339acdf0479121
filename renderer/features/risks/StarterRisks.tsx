import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { starterRisksLeft, type StarterRisk } from '../../../shared/domain/risk.ts';
import { focusField } from '../../app/focus-record.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useKeptFocus } from '../plan/use-kept-focus.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Risks.module.css';

/** Risks that most accounts share, with their mitigations, one click away (row 35). */
export const StarterRisks = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('risks');
  const left = starterRisksLeft(plan.records.risks);
  const [list, keep] = useKeptFocus<HTMLUListElement>({ entity: 'risk', id: null, field: null });
  const add = (risks: readonly StarterRisk[]) => {
    keep();
    const { account } = plan.records;
    const records = risks.map((risk) => ({ ...risk, accountId: account.id, raisedOn: plan.today }));
    return planStore.change('record.createMany', { entity: 'risk', records }).catch(() => undefined);
  };
  const addAll = async () => {
    await add(left);
    focusField({ entity: 'risk', id: null, field: null });
  };
  return (
    <Panel
      title={t('starters.title')}
      flush
      actions={
        left.length > 1 ? (
          <Button onClick={() => void addAll()}>{t('starters.all', { count: left.length })}</Button>
        ) : null
      }
    >
      <ul ref={list}>
        {left.map((risk) => (
          <li key={risk.title} className={styles['starter']}>
            <h3>{risk.title}</h3>
            <Button
              look="quiet"
              icon={<Plus aria-hidden />}
              aria-label={t('starters.addNamed', { title: risk.title })}
              onClick={() => void add([risk])}
            >
              {t('starters.add')}
            </Button>
            <p className={styles['muted']}>
              {t('starters.rating', { severity: risk.severity, likelihood: risk.likelihood })}.{' '}
              {risk.mitigation}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
