import { renewalPanels } from '../plan/page-panels.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { Outcome } from './Outcome.tsx';
import { Phases } from './Phases.tsx';
import { Runway } from './Runway.tsx';
import { Scenarios } from './Scenarios.tsx';
import { TrapNotice } from './TrapNotice.tsx';

import grid from '../plan/PageGrid.module.css';

/** The renewal that comes next: time, phases, scenarios, outcome; the decisions and retros around it (row 42). */
export const RenewalPage = ({ plan }: { readonly plan: OpenPlan }) => (
  <div className={grid['page']}>
    <TrapNotice plan={plan} />
    <Runway plan={plan} />
    <Phases plan={plan} />
    <Scenarios plan={plan} />
    <Outcome plan={plan} />
    {renewalPanels.map(({ id, panel: Part }) => (
      <Part key={id} plan={plan} />
    ))}
  </div>
);
