import type { GateLine, RenewalPlan } from '../../../../../shared/domain/renewal-plan.ts';
import type { ScenarioLine } from '../../../../../shared/domain/renewal-scenarios.ts';
import { renewalRunway } from '../../../../../shared/figures/renewal-runway.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle, recorded, shared } from './parts.ts';

const phaseWords = ({ words, derived }: PlanFacts): string => {
  const { phase, expected } = derived.renewalPlan;
  return expected === null || expected === phase
    ? words('renewal.phase', { phase })
    : words('renewal.behind', { phase, expected });
};

const conclusion = (facts: PlanFacts): string => {
  const { words, day, derived } = facts;
  const { deadline, daysToDeadline } = derived.renewal;
  if (deadline === null || daysToDeadline === null) return words('renewal.conclusion.none');
  const phase = phaseWords(facts);
  return daysToDeadline < 0
    ? words('renewal.conclusion.past', { day: day(deadline), phase })
    : words('renewal.conclusion', { count: daysToDeadline, phase });
};

const subtitle = ({ words, day, derived }: PlanFacts): string => {
  const { renewalDate, noticeDate, trap } = derived.renewal;
  if (renewalDate === null) return words('notRecorded');
  const dates =
    noticeDate === null
      ? words('renewal.subtitle.noNotice', { renewal: day(renewalDate) })
      : words('renewal.subtitle', { renewal: day(renewalDate), notice: day(noticeDate) });
  if (trap === 'none') return dates;
  return `${dates} ${words(`renewal.trap.${trap}`, { day: noticeDate === null ? '' : day(noticeDate) })}`;
};

const gateState = ({ words }: PlanFacts, { done, overdue }: GateLine): Node => {
  if (done) return pill('good', words('renewal.met'));
  return overdue ? pill('bad', words('renewal.late')) : pill('neutral', words('renewal.open'));
};

const gates = (facts: PlanFacts, plan: RenewalPlan): Node => {
  const { words, day } = facts;
  if (plan.gates.length === 0) return text(words('renewal.gates.none'), { tone: 'muted' });
  return table({
    summary: words('renewal.gates'),
    columns: [
      { head: words('renewal.phaseHead'), share: 20 },
      { head: words('renewal.gate'), share: 46, rowHeader: true },
      { head: words('renewal.owner'), share: 18 },
      { head: words('renewal.due'), share: 16 },
      { head: words('renewal.state'), share: 13 },
    ],
    rows: plan.gates.map((line) => [
      cell(line.gate.phase),
      cell(line.gate.title, { style: 'cellStrong' }),
      recorded(facts, line.gate.owner),
      recorded(facts, line.gate.dueOn && day(line.gate.dueOn)),
      gateState(facts, line),
    ]),
  });
};

const amount = (facts: PlanFacts, minor: number | null, note: string | null = null): Node =>
  minor === null
    ? cell(facts.words('notRecorded'), { align: 'right', tone: 'muted' })
    : stack([
        numberCell(facts.exactMoney(minor)),
        ...(note === null
          ? []
          : [text(note, { style: 'caption', tone: 'muted', align: 'right', role: null })]),
      ]);

const scenarioRow = (facts: PlanFacts, line: ScenarioLine): Node[] => {
  const { words, say, percent } = facts;
  const reasons = line.suggestion.reasons.map(say).join(' ');
  return [
    cell(line.kind, { style: 'cellStrong' }),
    amount(facts, line.arrEffect, line.entered ? null : words('renewal.suggested')),
    amount(facts, line.arrAfter),
    line.nrr === null ? cell('–', { align: 'right', tone: 'muted' }) : numberCell(percent(line.nrr.percent)),
    line.likelihood === null
      ? cell('–', { align: 'right', tone: 'muted' })
      : numberCell(percent(line.likelihood)),
    recorded(facts, line.scenario?.assumptions ?? (reasons === '' ? null : reasons)),
  ];
};

const scenarios = (facts: PlanFacts, plan: RenewalPlan): Node => {
  const { words, exactMoney } = facts;
  const { lines, expectedArr } = plan.scenarios;
  return stack(
    [
      table({
        summary: words('renewal.scenarios'),
        columns: [
          { head: words('renewal.scenario'), share: 14, rowHeader: true },
          { head: words('renewal.effect'), share: 17, align: 'right' },
          { head: words('renewal.after'), share: 15, align: 'right' },
          { head: words('renewal.nrr'), share: 9, align: 'right' },
          { head: words('renewal.likelihood'), share: 12, align: 'right' },
          { head: words('renewal.assumptions'), share: 46 },
        ],
        rows: lines.map((line) => scenarioRow(facts, line)),
      }),
      ...(expectedArr === null
        ? []
        : [text(words('renewal.expected', { amount: exactMoney(expectedArr) }), { style: 'cell' })]),
    ],
    6,
  );
};

const approval = ({ words, day, derived }: PlanFacts): Node => {
  const given = derived.renewalPlan.approval;
  return given === null
    ? text(words('renewal.approval.none'), { tone: 'muted' })
    : text(
        words('renewal.approval', { title: given.title, by: given.approvedBy, day: day(given.decidedOn) }),
      );
};

const past = (facts: PlanFacts): Node[] => {
  const { words, day, derived } = facts;
  const cycles = derived.renewalPlan.past;
  if (cycles.length === 0) return [];
  return [
    headed(
      words('renewal.past'),
      table({
        summary: words('renewal.past'),
        columns: [
          { head: words('renewal.date'), share: 14, rowHeader: true },
          { head: words('renewal.outcome'), share: 14 },
          { head: words('renewal.after'), share: 16, align: 'right' },
          { head: words('renewal.reason'), share: 50 },
        ],
        rows: cycles.map((cycle) => [
          cell(day(cycle.renewalDate), { style: 'cellStrong' }),
          recorded(facts, cycle.outcome),
          amount(facts, cycle.outcomeArr),
          recorded(facts, cycle.outcomeReason),
        ]),
      }),
    ),
  ];
};

/** The runway to the notice date and the renewal, gates, scenarios and approval (row 42; pdf spec, page 11). */
export const renewalPage = (facts: PlanFacts): Section => {
  const { words, derived, asOf } = facts;
  const plan = derived.renewalPlan;
  const isEmpty = derived.renewal.renewalDate === null && plan.cycle === null;
  return {
    anchor: 'renewal',
    title: words('renewal.title'),
    short: words('renewal.short'),
    brief: isEmpty,
    nodes: [
      pageTitle(conclusion(facts), subtitle(facts)),
      ...(isEmpty
        ? []
        : [
            headed(
              words('renewal.runway'),
              shared(facts, 120, (box) =>
                renewalRunway({ renewal: derived.renewal, renewalPlan: plan, asOf }, box),
              ),
            ),
            headed(words('renewal.scenarios'), scenarios(facts, plan)),
            headed(words('renewal.gates'), stack([gates(facts, plan), approval(facts)], 8)),
          ]),
      ...past(facts),
    ],
  };
};
