import { swimlaneParts } from '../../../../../shared/figures/swimlane.ts';
import { figures } from '../layout/figure.ts';
import type { Section } from '../layout/flow.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import { headed, pageTitle } from '../pages/parts.ts';
import type { PlaybookFacts } from './facts.ts';

/** Room that the title of the diagram's page takes, points. */
const titleRoom = 66;

/** The swimlane diagram, in as many parts as it takes, and what is wrong with it. */
export const diagramSection = (facts: PlaybookFacts): Section => {
  const { playbook, flow, findings, words, say, count, room } = facts;
  const handOffs = flow.edges.filter(({ handOff }) => handOff).length;
  const wrong = new Map(
    findings.flatMap(({ stepId, says }) => (stepId === null ? [] : [[stepId, say(says)]])),
  );
  return {
    anchor: 'diagram',
    title: words('playbook.diagram'),
    brief: flow.steps.length === 0,
    nodes: [
      flow.steps.length === 0
        ? pageTitle(words('playbook.diagram.none'), words('playbook.diagram.none.subtitle'))
        : pageTitle(
            words('playbook.diagram.conclusion', {
              steps: words('playbook.diagram.steps', { count: flow.steps.length }),
              roles: words('playbook.roles', { count: flow.lanes.length }),
              handOffs: words('playbook.diagram.handOffs', { count: handOffs }),
            }),
            words('playbook.diagram.subtitle'),
          ),
      ...(flow.steps.length === 0
        ? []
        : [
            figures(
              (box) =>
                swimlaneParts({ name: playbook.name, flow, wrong }, { ...box, height: room - titleRoom }),
              12,
            ),
          ]),
      ...(findings.length === 0
        ? []
        : [
            headed(
              words('playbook.findings', { count: count(findings.length) }),
              stack(
                findings.map(({ says }) => text(say(says), { tone: 'bad' })),
                3,
              ),
            ),
          ]),
    ],
  };
};
