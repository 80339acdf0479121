import { useTranslation } from 'react-i18next';

import * as format from '../../ui/format.ts';
import { Panel } from '../plan/Panel.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';

import styles from './Facts.module.css';

/** How much of the plan is filled in, part by part (row 50). */
export const Completeness = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('overview');
  const { t: frame } = useTranslation('plan');
  const { percent, parts } = plan.derived.planCheck.completeness;
  return (
    <Panel title={t('complete.title')} aside={format.percent(percent / 100)}>
      <div className={styles['bar']}>
        <span style={{ width: `${percent}%` }} />
      </div>
      <dl className={styles['facts']}>
        {parts.map(({ tab, filled, of }) => (
          <div key={tab} className={styles['fact']}>
            <dt>{frame(`tabs.${tab}`)}</dt>
            <dd>{t('complete.part', { filled: String(filled), of: String(of) })}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};
