import type { GateLine, RenewalPlan } from '../../../../../shared/domain/renewal-plan.ts';
import type { ScenarioLine } from '../../../../../shared/domain/renewal-scenarios.ts';
import { renewalRunway } from '../../../../../shared/figures/renewal-runway.ts';
import { renewalPhases } from '../../../../../shared/records/renewal.ts';
import { columns } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { firstFitting, fittingBelow } from './fit.ts';
import { cell, headed, numberCell, pageTitle, recorded, shared, twoLines } from './parts.ts';
import { seeAlso } from './see-also.ts';

const phaseWords = ({ words, derived }: PlanFacts): string => {
  const { phase, expected } = derived.renewalPlan;
  return words('renewal.behind', { phase, expected: expected ?? phase });
};

const conclusion = (facts: PlanFacts): string => {
  const { words, day, count, derived } = facts;
  const { deadline, daysToDeadline } = derived.renewal;
  if (deadline === null || daysToDeadline === null) return words('renewal.conclusion.none');
  const { gates, phase, expected } = derived.renewalPlan;
  const open = gates.filter(({ done }) => !done).length;
  const work =
    gates.length === 0
      ? words('renewal.noGates')
      : expected !== null && renewalPhases.indexOf(phase) < renewalPhases.indexOf(expected)
        ? phaseWords(facts)
        : words('renewal.openGates', { open: count(open), count: gates.length });
  return daysToDeadline < 0
    ? words('renewal.conclusion.past', { day: day(deadline), phase: work })
    : words('renewal.conclusion', { count: daysToDeadline, phase: work });
};

const subtitle = (facts: PlanFacts): string => {
  const { words, day, derived } = facts;
  const { renewalDate, noticeDate, trap } = derived.renewal;
  if (renewalDate === null) return words('renewal.subtitle.none');
  const now = words('renewal.phaseNow', { phase: derived.renewalPlan.phase });
  const dates =
    noticeDate === null
      ? words('renewal.subtitle.noNotice', { renewal: day(renewalDate) })
      : words('renewal.subtitle', { renewal: day(renewalDate), notice: day(noticeDate) });
  if (trap === 'none') return `${dates} ${now}`;
  return `${dates} ${now} ${words(`renewal.trap.${trap}`, { day: noticeDate === null ? '' : day(noticeDate) })}`;
};

const gateState = ({ words }: PlanFacts, { done, overdue }: GateLine): Node => {
  if (done) return pill('good', words('renewal.met'));
  return overdue ? pill('bad', words('renewal.late')) : pill('neutral', words('renewal.open'));
};

/** Every gate with its phase. */
export const gateRegister = (facts: PlanFacts): Node => {
  const { words, day, derived } = facts;
  return table({
    summary: words('renewal.gates'),
    columns: [
      { head: words('renewal.phaseHead'), share: 20 },
      { head: words('renewal.gate'), share: 46, rowHeader: true },
      { head: words('renewal.owner'), share: 18 },
      { head: words('renewal.due'), share: 16 },
      { head: words('renewal.state'), share: 13 },
    ],
    rows: derived.renewalPlan.gates.map((line) => [
      cell(line.gate.phase),
      cell(line.gate.title, { style: 'cellStrong' }),
      recorded(facts, line.gate.owner),
      recorded(facts, line.gate.dueOn && day(line.gate.dueOn)),
      gateState(facts, line),
    ]),
  });
};

const mostGates = 8;
const gap = 16;

/** What is still to be done, the earliest first; the register has every gate. */
const openGates = (facts: PlanFacts, plan: RenewalPlan, most: number): Node => {
  const { words, day } = facts;
  if (plan.gates.length === 0) return text(words('renewal.gates.none'), { tone: 'muted' });
  const open = plan.gates.filter(({ done }) => !done);
  const met = words('renewal.gates.met', { met: plan.gates.length - open.length, count: plan.gates.length });
  const note = seeAlso(met, 'registers', words);
  if (open.length === 0) return note;
  return stack(
    [
      table({
        summary: words('renewal.gates.open'),
        columns: [
          { head: words('renewal.gate'), share: 58, rowHeader: true },
          { head: words('renewal.due'), share: 20 },
          { head: words('renewal.state'), share: 16 },
        ],
        rows: open
          .slice(0, most)
          .map((line) => [
            twoLines(
              line.gate.title,
              [line.gate.phase, line.gate.owner].filter((part) => part !== null).join(' · '),
            ),
            recorded(facts, line.gate.dueOn && day(line.gate.dueOn)),
            gateState(facts, line),
          ]),
      }),
      note,
    ],
    6,
  );
};

const amount = (facts: PlanFacts, minor: number | null): Node =>
  minor === null
    ? cell(facts.words('notRecorded'), { align: 'right', tone: 'muted' })
    : numberCell(facts.exactMoney(minor));

const scenarioRow = (facts: PlanFacts, line: ScenarioLine): Node[] => {
  const { percent } = facts;
  const missing = cell('–', { align: 'right', tone: 'muted' });
  return [
    cell(line.kind, { style: 'cellStrong' }),
    amount(facts, line.arrEffect),
    amount(facts, line.arrAfter),
    line.nrr === null ? missing : numberCell(percent(line.nrr.percent)),
    line.likelihood === null ? missing : numberCell(percent(line.likelihood)),
  ];
};

/** What each scenario rests on, in our words or, where none are entered, in those of the rules. */
const assumptions = (facts: PlanFacts, lines: readonly ScenarioLine[]): Node[] => {
  const { words, say } = facts;
  return lines.flatMap((line) => {
    const suggested = line.suggestion.reasons.map(say).join(' ');
    const reasons = line.scenario?.assumptions ?? (suggested === '' ? null : suggested);
    const from = line.entered ? '' : ` (${words('renewal.suggested')})`;
    return reasons === null
      ? []
      : [
          text([{ text: `${line.kind}${from}: `, weight: 600 as const }, { text: reasons }], {
            style: 'cell',
          }),
        ];
  });
};

const scenarios = (facts: PlanFacts, plan: RenewalPlan): Node => {
  const { words, exactMoney } = facts;
  const { lines, expectedArr } = plan.scenarios;
  return stack(
    [
      table({
        summary: words('renewal.scenarios'),
        columns: [
          { head: words('renewal.scenario'), share: 18, rowHeader: true },
          { head: words('renewal.effect'), share: 20, align: 'right' },
          { head: words('renewal.after'), share: 20, align: 'right' },
          { head: words('renewal.nrr'), share: 12, align: 'right' },
          { head: words('renewal.likelihood'), share: 15, align: 'right' },
        ],
        rows: lines.map((line) => scenarioRow(facts, line)),
      }),
      ...(expectedArr === null
        ? []
        : [text(words('renewal.expected', { amount: exactMoney(expectedArr) }), { style: 'cellStrong' })]),
      ...assumptions(facts, lines),
    ],
    6,
  );
};

const approval = ({ words, day, derived }: PlanFacts): Node => {
  const given = derived.renewalPlan.approval;
  return given === null
    ? text(words('renewal.approval.none'), { style: 'cell', tone: 'muted' })
    : text(
        words('renewal.approval', { title: given.title, by: given.approvedBy, day: day(given.decidedOn) }),
      );
};

/** Renewals with an outcome, the latest first. */
const past = (facts: PlanFacts): Node[] => {
  const { words, day, exactMoney, derived } = facts;
  const cycles = derived.renewalPlan.past;
  if (cycles.length === 0) return [];
  const lines = cycles.map(({ renewalDate, outcome, outcomeArr, outcomeReason }) => {
    const what = [outcome, outcomeArr === null ? null : exactMoney(outcomeArr)].filter(
      (part) => part !== null,
    );
    return text(
      [
        {
          text: `${day(renewalDate)}: ${what.length === 0 ? words('notRecorded') : what.join(', ')}. `,
          weight: 600,
        },
        { text: outcomeReason ?? '' },
      ],
      { style: 'cell' },
    );
  });
  return [headed(words('renewal.past'), stack(lines, 4))];
};

/** The runway to the notice date and the renewal, gates, scenarios and approval (row 42; pdf spec, page 11). */
export const renewalPage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, derived, asOf } = facts;
  const plan = derived.renewalPlan;
  const isEmpty = derived.renewal.renewalDate === null && plan.cycle === null && plan.past.length === 0;
  const title = pageTitle(conclusion(facts), subtitle(facts));
  const runway = headed(
    words('renewal.runway'),
    shared(facts, 120, (box) => renewalRunway({ renewal: derived.renewal, renewalPlan: plan, asOf }, box)),
  );
  const left = stack(
    [headed(words('renewal.scenarios'), scenarios(facts, plan)), approval(facts), ...past(facts)],
    12,
  );
  // The register has every gate: the page shows those there is room for, and never part of one.
  const gates = (room: number): Node =>
    firstFitting(
      Array.from({ length: mostGates }, (_, index) =>
        headed(words('renewal.gates.open'), openGates(facts, plan, mostGates - index)),
      ),
      room,
    );
  const whole = fittingBelow(
    stack([title, runway], gap),
    gap,
    pageHeight - margins.top - margins.bottom,
    (room) =>
      columns([
        { span: 5.6, node: left },
        { span: 6, node: gates(room) },
      ]),
  );
  return {
    anchor: 'renewal',
    title: words('renewal.title'),
    short: words('renewal.short'),
    brief: isEmpty,
    nodes: [isEmpty ? title : whole],
  };
};
