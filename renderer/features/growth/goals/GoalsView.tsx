import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { goalProgress, goalProgressHeight } from '../../../../shared/figures/goal-progress.ts';
import { Figure } from '../../../ui/Figure.tsx';
import { Panel } from '../../plan/Panel.tsx';
import { PanelHint } from '../../plan/PanelHint.tsx';
import { screenScale, useFigureBox } from '../../plan/use-figure-box.ts';
import { useOpened } from '../../plan/use-opened.ts';
import type { OpenPlan } from '../../plan/use-plan.ts';
import { GoalDetails, ValueDetails } from './GoalDetails.tsx';
import { GoalGrid } from './GoalGrid.tsx';
import { ValueLogPanel } from './ValueLog.tsx';
import { ValueTotals } from './ValueTotals.tsx';

import styles from './Goals.module.css';

/** More goals than this are counted under the figure; the grid has them all. */
const mostDrawn = 12;

/** The open goals with figures, each with its way from baseline to target. */
const ProgressPanel = ({
  plan,
  onOpen,
}: {
  readonly plan: OpenPlan;
  readonly onOpen: (id: string) => void;
}) => {
  const { t } = useTranslation('goals');
  const { lines } = plan.derived.goals;
  const drawn = useMemo(
    () => lines.filter(({ goal, progress }) => goal.status === 'Open' && progress !== null),
    [lines],
  );
  const [place, box] = useFigureBox(goalProgressHeight(Math.min(drawn.length, mostDrawn), screenScale));
  const figure = useMemo(() => box && goalProgress(drawn, box), [drawn, box]);
  if (drawn.length === 0) return null;
  return (
    <Panel title={t('chart')} flush>
      <div className={styles['figure']}>
        <div ref={place}>{figure ? <Figure figure={figure} onActivate={onOpen} /> : null}</div>
      </div>
    </Panel>
  );
};

/** What the customer wants to reach, how far it is, and what they have had from us (row 34). */
export const GoalsView = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('goals');
  const { opened, open, close } = useOpened();
  const { goals, currency } = plan.derived;
  const goal = plan.records.goals.find(({ id }) => id === opened);
  const entry = plan.records.valueEntries.find(({ id }) => id === opened);
  return (
    <>
      <ValueTotals log={goals.log} currency={currency} />
      <Panel
        title={t('title')}
        aside={goals.reached > 0 ? t('reached', { count: goals.reached }) : t('note')}
        flush
      >
        {goals.lines.length === 0 ? <PanelHint title={t('empty.title')} body={t('empty.body')} /> : null}
        <GoalGrid plan={plan} onOpen={open} />
      </Panel>
      <ProgressPanel plan={plan} onOpen={open} />
      <ValueLogPanel plan={plan} onOpen={open} />
      {goal ? <GoalDetails plan={plan} goal={goal} onClose={close} /> : null}
      {entry ? <ValueDetails plan={plan} entry={entry} onClose={close} /> : null}
    </>
  );
};
