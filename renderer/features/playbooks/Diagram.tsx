import { useMemo } from 'react';

import { swimlaneParts } from '../../../shared/figures/swimlane.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import { useSay } from '../plan/use-plan.ts';
import type { OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

/** A part of the diagram may be as tall as its lanes make it: the page scrolls. */
const tallest = 4000;

/** The swimlane diagram, drawn from the steps in as many parts as the page is wide for, as in print (row 46). */
export const Diagram = ({ open }: { readonly open: OpenPlaybook }) => {
  const say = useSay();
  const [place, box] = useFigureBox(tallest);
  const figures = useMemo(() => {
    const { playbook, flow, problems } = open;
    const wrong = new Map(
      problems.flatMap(({ stepId, says }) => (stepId === null ? [] : [[stepId, say(says)] as const])),
    );
    return box === null ? [] : swimlaneParts({ name: playbook.name, flow, wrong }, box);
  }, [open, say, box]);
  return (
    <div ref={place} className={styles['diagram']}>
      {figures.map((figure) => (
        <Figure key={figure.title} figure={figure} />
      ))}
    </div>
  );
};
