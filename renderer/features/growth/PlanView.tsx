import { useTranslation } from 'react-i18next';

import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { RecordDetails } from '../plan/RecordDetails.tsx';
import { useOpened } from '../plan/use-opened.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { ClosedGrid } from './ClosedGrid.tsx';
import { GrowthTotals } from './GrowthTotals.tsx';
import { Levers } from './Levers.tsx';
import { OpportunityGrid } from './OpportunityGrid.tsx';
import { PipelinePanel } from './PipelinePanel.tsx';
import { SeatPrice } from './SeatPrice.tsx';
import { useFollowMoved } from './use-follow-moved.ts';

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
  'closedOn',
  'nextStep',
  'nextStepDue',
  'crmId',
  'blocker',
  'closeReason',
] as const;

/** Opportunities, what they add up to, and levers with their numbers (rows 30, 31, 33). */
export const PlanView = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('growth');
  const { opened, open, close } = useOpened();
  const { growth } = plan.derived;
  const { opportunities } = plan.records;
  const follow = useFollowMoved(growth);
  return (
    <>
      <GrowthTotals growth={growth} />
      <div className={grid['stack']} onFocus={follow}>
        <Panel title={t('title')} flush>
          {opportunities.length === 0 ? <PanelHint title={t('empty.title')} body={t('empty.body')} /> : null}
          <OpportunityGrid plan={plan} onOpen={open} />
        </Panel>
        {growth.closed.length > 0 ? <ClosedGrid plan={plan} onOpen={open} /> : null}
      </div>
      <div className={grid['columns']} data-even>
        <div className={grid['stack']}>
          {growth.open.length > 0 ? <PipelinePanel growth={growth} /> : null}
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
    </>
  );
};
