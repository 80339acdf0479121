import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { measureInter } from '../../../shared/figures/metrics.ts';
import { swimlane } from '../../../shared/figures/swimlane.ts';
import { Figure } from '../../ui/Figure.tsx';
import { screenScale } from '../plan/use-figure-box.ts';
import { useSay } from '../plan/use-plan.ts';
import type { OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

type Props = {
  readonly open: OpenPlaybook;
  /** A box was chosen. */
  readonly onStep: (stepId: string) => void;
};

/** The swimlane diagram, drawn from the steps; it scrolls sideways, a box leads to its step (row 46). */
export const Diagram = ({ open, onStep }: Props) => {
  const { t } = useTranslation('playbooks');
  const say = useSay();
  const figure = useMemo(() => {
    const wrong = new Map(
      open.problems.flatMap(({ stepId, says }) => (stepId === null ? [] : [[stepId, say(says)] as const])),
    );
    return swimlane(
      { name: open.playbook.name, flow: open.flow, wrong },
      { width: 640, height: 480, measure: measureInter, scale: screenScale * 0.93 },
    );
  }, [open, say]);
  return (
    <div className={styles['diagram']} role="region" aria-label={t('diagramScroll')} tabIndex={0}>
      <div className={styles['figure']}>
        <Figure figure={figure} onActivate={onStep} />
      </div>
    </div>
  );
};
