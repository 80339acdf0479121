import { useTranslation } from 'react-i18next';

import { focusField } from '../../app/focus-record.ts';
import { addressOf } from '../../app/route.ts';
import { Panel } from '../plan/Panel.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';

import styles from './StartHere.module.css';

/** What is made first on each page: where the keyboard goes along with the link. */
const made = {
  stakeholders: 'stakeholder',
  health: 'signalScore',
  growth: 'opportunity',
  risks: 'risk',
  meetings: 'meeting',
} as const;

/** What to do first on a plan that is still empty; each line goes away once its part has something. */
export const StartHere = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('overview');
  const { records } = plan;
  const lists = {
    stakeholders: records.stakeholders,
    health: records.assessments,
    growth: records.opportunities,
    risks: records.risks,
    meetings: records.meetings,
  } as const;
  const tabs = ['stakeholders', 'health', 'growth', 'risks', 'meetings'] as const;
  const missing = tabs.filter((tab) => lists[tab].length === 0);
  if (missing.length === 0) return null;
  return (
    <Panel title={t('start.title')} aside={t('start.body')}>
      <ul className={styles['steps']}>
        {missing.map((tab) => (
          <li key={tab}>
            <a
              href={addressOf({ page: 'account', accountId: records.account.id, tab })}
              onClick={() => focusField({ entity: made[tab], id: null, field: null })}
            >
              {t(`start.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
