import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { healthFormAt } from '../../../shared/domain/health-form.ts';
import { proposalsAt } from '../../../shared/domain/signal-proposals.ts';
import { healthHistory } from '../../../shared/figures/health-history.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { Assessments } from './Assessments.tsx';
import { HealthSummary } from './HealthSummary.tsx';
import { ModelNotice } from './ModelNotice.tsx';
import { SignalGrid } from './SignalGrid.tsx';
import { SignalHistory } from './SignalHistory.tsx';

import grid from '../plan/PageGrid.module.css';

/** How the account is doing: its signals, their total with its arithmetic, and how it moved (rows 22 to 29). */
export const HealthPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('health');
  const { records, today } = plan;
  const { health } = plan.derived;
  const form = useMemo(() => healthFormAt(records, today), [records, today]);
  const proposals = useMemo(() => proposalsAt(records, today, form.model), [records, today, form]);
  const [history, box] = useFigureBox(220);
  return (
    <div className={grid['page']}>
      <HealthSummary health={health} />
      <ModelNotice form={form} />
      <SignalGrid accountId={records.account.id} form={form} proposals={proposals} />
      {health.history.length > 0 ? (
        <>
          <div className={grid['columns']} data-figure>
            <Panel title={t('history')}>
              <div ref={history}>{box ? <Figure figure={healthHistory(health, box)} /> : null}</div>
            </Panel>
            <Panel title={t('assessments')} flush>
              <Assessments plan={plan} />
            </Panel>
          </div>
          <SignalHistory plan={plan} />
        </>
      ) : null}
    </div>
  );
};
