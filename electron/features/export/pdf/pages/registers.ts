import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { coverageRegister } from './coverage-matrix.ts';
import { hasMatrixRegister } from './coverage.ts';
import type { PlanFacts } from './facts.ts';
import { keyFigures } from './key-figures.ts';
import { headed, pageTitle } from './parts.ts';
import { peopleTable } from './people-table.ts';
import { gateRegister } from './renewal.ts';
import { riskRegister } from './risk-register.ts';
import { hasPeopleRegister } from './stakeholders.ts';

/** Everything that the pages before show in part, line by line (pdf spec, appendix). */
export const registersPage = (facts: PlanFacts): Section => {
  const { words, derived } = facts;
  const registers: Node[] = [
    ...(hasPeopleRegister(facts) ? [headed(words('stakeholders.table'), peopleTable(facts, new Map()))] : []),
    ...(hasMatrixRegister(facts) ? [headed(words('coverage.matrix'), coverageRegister(facts))] : []),
    ...(derived.risks.lines.length > 0 ? [headed(words('risks.register'), riskRegister(facts))] : []),
    ...(derived.renewalPlan.gates.length > 0 ? [headed(words('renewal.gates'), gateRegister(facts))] : []),
  ];
  const computed = keyFigures(facts);
  if (computed !== null) registers.push(headed(words('figures.title'), computed));
  return {
    anchor: 'registers',
    title: words('registers.title'),
    follows: true,
    nodes: [
      pageTitle(
        registers.length === 0
          ? words('registers.none')
          : words('registers.conclusion', {
              people: words('registers.people', { count: derived.contacts.length }),
              risks: words('registers.risks', { count: derived.risks.lines.length }),
            }),
        words('registers.subtitle'),
      ),
      ...registers,
    ],
  };
};
