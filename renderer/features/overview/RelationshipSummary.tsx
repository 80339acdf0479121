import { useTranslation } from 'react-i18next';

import { displayCheck } from '../../../shared/domain/status.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useSay, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Facts.module.css';

/** The five relationship checks in short; the stakeholders page has their evidence. */
export const RelationshipSummary = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('overview');
  const { t: check } = useTranslation('stakeholders');
  const say = useSay();
  const { checks, threads } = plan.derived;
  return (
    <Panel title={t('people.title')}>
      <ul className={styles['checks']}>
        {checks.map((result) => (
          <li key={result.check} className={styles['check']}>
            <StatusShape tone={displayCheck(result.state)} />
            <span>
              {say(result.title)}
              <span className="visually-hidden">: {check(`checks.state.${result.state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles['muted']}>{t('people.engaged', { count: threads.engaged.length })}</p>
    </Panel>
  );
};
