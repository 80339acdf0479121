import type { CheckResult } from '../../../../../shared/domain/relationship.ts';
import { displayCheck } from '../../../../../shared/domain/status.ts';
import { box } from '../layout/box.ts';
import { equalColumns } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, fullOn, headed } from './parts.ts';
import { peopleAnchor } from './stakeholders.ts';

/** What the checks say in one sentence: on whom it rests, or how many pass. */
export const relationshipConclusion = ({ words, money, derived }: PlanFacts): string => {
  const { checks, contacts, threads } = derived;
  if (threads.onlyThread) {
    const { name } = threads.onlyThread;
    return threads.arrOnOne === null
      ? words('stakeholders.conclusion.one', { name })
      : words('stakeholders.conclusion.one.arr', { name, arr: money(threads.arrOnOne) });
  }
  const of = (state: CheckResult['state']) => checks.filter((check) => check.state === state).length;
  const passing = of('pass');
  if (contacts.length === 0)
    return words('stakeholders.conclusion.nobody', { failing: of('fail'), of: checks.length });
  return passing === checks.length
    ? words('stakeholders.conclusion.all', { of: checks.length })
    : words('stakeholders.conclusion', {
        passing,
        of: checks.length,
        failing: of('fail'),
        open: of('unanswered'),
      });
};

/** Lines of evidence; the people it names are in the table. */
const mostEvidence = 6;

const checkWords = {
  pass: 'stakeholders.check.pass',
  fail: 'stakeholders.check.fail',
  unanswered: 'stakeholders.check.unanswered',
} as const;

const check = (facts: PlanFacts, result: CheckResult) => {
  const { words, say, day, asOf } = facts;
  const fails = result.failsOn;
  const until =
    fails === null
      ? []
      : [words(fails > asOf ? 'stakeholders.failsOn' : 'stakeholders.failedOn', { day: day(fails) })];
  const evidence = [...until, say(result.evidence)].join(' ');
  const content = stack(
    [
      pill(displayCheck(result.state), words(checkWords[result.state])),
      cell(say(result.title), { style: 'cellStrong' }),
      text(evidence, {
        style: 'caption',
        tone: 'muted',
        role: null,
        clamp: mostEvidence,
        full: fullOn(facts, peopleAnchor(facts)),
      }),
    ],
    4,
  );
  return (minHeight: number): Node =>
    box(content, { padding: { x: 9, top: 9, bottom: 9 }, fill: 'surface', minHeight });
};

/** The five relationship checks side by side, with evidence and the day each fails (row 17). */
export const checklist = (facts: PlanFacts): Node =>
  headed(
    facts.words('stakeholders.checks'),
    equalColumns(
      facts.derived.checks.map((result) => check(facts, result)),
      8,
    ),
  );
