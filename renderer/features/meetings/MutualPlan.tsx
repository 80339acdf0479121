import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { actionPlanFigure } from '../../../shared/figures/action-plan.ts';
import { Figure } from '../../ui/Figure.tsx';
import * as format from '../../ui/format.ts';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import type { OpenPlan } from '../plan/use-plan.ts';

import styles from './Meetings.module.css';

/** The figure grows with its actions up to this height; the rest is counted. */
const mostPixels = 560;

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** What we and the customer have agreed to do in the next 90 days, by month (row 40). */
export const MutualPlan = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('meetings');
  const [place, box] = useFigureBox(mostPixels);
  const { actionPlan } = useDeferredValue(plan).derived;
  const figure = useMemo(() => box && actionPlanFigure(actionPlan, box), [actionPlan, box]);
  const { until, count, ours, theirs, done, later } = actionPlan;
  const numbers = { ours: String(ours), theirs: String(theirs), done: String(done) };
  const day = format.day(until);
  if (plan.records.actions.length === 0) return null;
  return (
    <Panel
      title={t('mutual.title')}
      aside={count > 0 ? `${t('mutual.until', { day })}: ${t('mutual.summary', numbers)}` : undefined}
      flush={count === 0}
    >
      {count === 0 ? <PanelHint title={t('mutual.emptyTitle')} body={t('mutual.emptyBody')} /> : null}
      <div ref={place} className={count === 0 ? styles['gone'] : undefined}>
        {figure && count > 0 ? <Figure figure={figure} onActivate={onOpen} /> : null}
      </div>
      {count > 0 ? (
        <p className={styles['keys']}>
          {t('mutual.keys')} {later.length > 0 ? t('mutual.later', { count: later.length }) : ''}
        </p>
      ) : null}
    </Panel>
  );
};
