import { useTranslation } from 'react-i18next';

import { overviewPanels, type OverviewPanel } from '../plan/overview-panels.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { AccountFields } from './AccountFields.tsx';
import { Completeness } from './Completeness.tsx';
import { RelationshipSummary } from './RelationshipSummary.tsx';
import { RenewalFacts } from './RenewalFacts.tsx';
import { StartHere } from './StartHere.tsx';
import { Tiles } from './Tiles.tsx';

import grid from '../plan/PageGrid.module.css';

/** Everything about the account at a glance, and its own fields (row 5). */
export const OverviewPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('overview');
  const panelsIn = (column: OverviewPanel['column']) =>
    overviewPanels
      .filter((one) => one.column === column)
      .map(({ id, panel: Part }) => <Part key={id} plan={plan} />);
  return (
    <div className={grid['page']}>
      <Tiles plan={plan} label={t('tiles.label')} />
      <StartHere plan={plan} />
      <div className={grid['columns']}>
        <div className={grid['stack']}>
          <AccountFields plan={plan} />
          {panelsIn('fields')}
        </div>
        <div className={grid['stack']}>
          <RenewalFacts renewal={plan.derived.renewal} />
          <RelationshipSummary plan={plan} />
          {panelsIn('facts')}
          <Completeness plan={plan} />
        </div>
      </div>
    </div>
  );
};
