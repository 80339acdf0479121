import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { LeverResult } from '../../../shared/domain/levers.ts';
import type { Lever, Opportunity } from '../../../shared/records/growth.ts';
import { focusField } from '../../app/focus-record.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';
import { planStore, useSay, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Growth.module.css';

const tones = { on: 'good', off: 'neutral', unknown: 'watch' } as const;

/** The opportunity type a lever usually is. */
const typeOfLever: Readonly<Record<Lever, NonNullable<Opportunity['type']>>> = {
  'Seat expansion': 'Expansion',
  'Module cross-sell': 'Cross-sell',
  'Tier upgrade': 'Upsell',
  'Department expansion': 'Expansion',
  'Geographic expansion': 'Expansion',
};

/** The five growth levers with what the data say: prompts, never gates (row 31). */
export const Levers = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('growth');
  const say = useSay();
  const { growth, currency } = plan.derived;
  const add = async ({ lever }: LeverResult) => {
    const values = { accountId: plan.records.account.id, name: lever, lever, type: typeOfLever[lever] };
    try {
      const { id } = await planStore.change('record.create', { entity: 'opportunity', values });
      focusField({ id, field: 'name' });
    } catch {
      // The refusal stands above the page.
    }
  };
  return (
    <Panel title={t('levers.title')} aside={t('levers.note')} flush>
      <ul>
        {growth.levers.map((result) => (
          <li key={result.lever} className={styles['lever']}>
            <h3>{result.lever}</h3>
            <StatusPill tone={tones[result.state]} word={t(`levers.state.${result.state}`)} />
            <div>
              <p className={styles['evidence']}>{say(result.evidence)}</p>
              {result.planned.count > 0 ? (
                <p className={styles['note']}>
                  {t('levers.planned', {
                    count: result.planned.count,
                    value: format.moneyCompact(result.planned.value, currency),
                  })}
                </p>
              ) : null}
            </div>
            <Button
              look="quiet"
              icon={<Plus aria-hidden />}
              aria-label={t('levers.addFor', { lever: result.lever })}
              onClick={() => void add(result)}
            >
              {t('levers.add')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
