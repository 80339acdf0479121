import { useTranslation } from 'react-i18next';

import { pipelineChart } from '../../../shared/figures/pipeline-chart.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { RecordDetails } from '../plan/RecordDetails.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import { useOpened } from '../plan/use-opened.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { GrowthTotals } from './GrowthTotals.tsx';
import { Levers } from './Levers.tsx';
import { OpportunityGrid } from './OpportunityGrid.tsx';
import { SeatPrice } from './SeatPrice.tsx';

import grid from '../plan/PageGrid.module.css';

const fields = [
  'name',
  'type',
  'lever',
  'value',
  'timeline',
  'confidence',
  'status',
  'owner',
  'nextStep',
  'nextStepDue',
  'blocker',
  'crmId',
] as const;

/** How the account can grow: opportunities, what they add up to, and levers with their numbers (rows 30, 31). */
export const GrowthPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('growth');
  const { opened, open, close } = useOpened();
  const [chart, box] = useFigureBox(240);
  const { growth } = plan.derived;
  const { opportunities } = plan.records;
  return (
    <div className={grid['page']}>
      <GrowthTotals growth={growth} />
      <Panel title={t('title')} flush>
        {opportunities.length === 0 ? <PanelHint title={t('empty.title')} body={t('empty.body')} /> : null}
        <OpportunityGrid plan={plan} onOpen={open} />
      </Panel>
      <div className={grid['columns']} data-even>
        <div className={grid['stack']}>
          {growth.open.length > 0 ? (
            <Panel title={t('chart')}>
              <div ref={chart}>{box ? <Figure figure={pipelineChart(growth, box)} /> : null}</div>
            </Panel>
          ) : null}
          <SeatPrice plan={plan} />
        </div>
        <Levers plan={plan} />
      </div>
      <RecordDetails
        entity="opportunity"
        record={opportunities.find(({ id }) => id === opened) ?? null}
        nameField="name"
        fields={fields}
        onClose={close}
      />
    </div>
  );
};
