import { useEffect } from 'react';

import { useSought } from '../../app/focus-record.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { GoalsView } from './goals/GoalsView.tsx';
import { PlanView } from './PlanView.tsx';
import { SwotView } from './swot/SwotView.tsx';
import { ViewBar } from './ViewBar.tsx';
import { showGrowthView, useGrowthView, viewOfEntity } from './views.ts';
import { WhitespaceView } from './whitespace/WhitespaceView.tsx';

import grid from '../plan/PageGrid.module.css';

const parts = { plan: PlanView, whitespace: WhitespaceView, goals: GoalsView, swot: SwotView } as const;

/** How the account can grow: opportunities and levers, whitespace, goals and value, SWOT (rows 30 to 34). */
export const GrowthPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { view } = useGrowthView();
  const { place } = useSought();
  useEffect(() => {
    const wanted = viewOfEntity[place?.entity ?? ''];
    if (wanted) showGrowthView(wanted);
  }, [place]);
  const { growth, goals, whitespace } = plan.derived;
  const Part = parts[view];
  return (
    <div className={grid['page']}>
      <ViewBar
        counts={{
          plan: growth.open.length,
          whitespace: whitespace.Department.counts.Open + whitespace.Region.counts.Open,
          goals: goals.open,
          swot: plan.records.swotNotes.length,
        }}
      />
      <Part plan={plan} />
    </div>
  );
};
