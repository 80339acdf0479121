import type { Day } from '../../../../../shared/dates.ts';
import { playbookFindings } from '../../../../../shared/domain/playbook-findings.ts';
import { flowOf, type Flow, type FlowStep } from '../../../../../shared/domain/playbook-flow.ts';
import { reviewStateOf } from '../../../../../shared/domain/playbook-review.ts';
import { swimlaneParts } from '../../../../../shared/figures/swimlane.ts';
import type { Playbook, PlaybookProposal } from '../../../../../shared/records/playbook.ts';
import type { Say } from '../../../../../shared/text/say.ts';
import { columns } from '../layout/columns.ts';
import { figures } from '../layout/figure.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { Words } from '../pages/facts.ts';
import { cell, headed, numberCell, pageTitle, twoLines } from '../pages/parts.ts';
import { tiles } from '../pages/tile.ts';

/** What the pages of a playbook are made from, and a way to write it. */
export type PlaybookFacts = {
  readonly playbook: Playbook;
  readonly flow: Flow;
  readonly findings: ReturnType<typeof playbookFindings>;
  readonly proposals: readonly PlaybookProposal[];
  readonly asOf: Day;
  readonly words: Words;
  readonly say: Say;
  readonly day: (day: Day) => string;
  readonly count: (count: number) => string;
  /** Height of a page between its head and foot, points. */
  readonly room: number;
};

/** What it says and what its diagram says, worked out once. */
export const derivedOf = (records: Parameters<typeof flowOf>[0]) => {
  const flow = flowOf(records);
  return { flow, findings: playbookFindings(records, flow) };
};

const recorded = ({ words }: PlaybookFacts, content: string | null): Node =>
  content === null || content.trim() === '' ? text(words('notRecorded'), { tone: 'muted' }) : text(content);

/** Lines under each other, numbered where their order matters. */
const lines = (facts: PlaybookFacts, all: readonly string[], numbered = false): Node =>
  all.length === 0
    ? recorded(facts, null)
    : stack(
        all.map((line, index) => text(numbered ? `${index + 1}. ${line}` : `• ${line}`)),
        3,
      );

const headTiles = (facts: PlaybookFacts): Node => {
  const { playbook, flow, words, day, count, asOf } = facts;
  const { trigger, owner, reviewOn, versionNote } = playbook;
  const { state, days, tone } = reviewStateOf(playbook, asOf);
  const away = Math.abs(days ?? 0);
  return tiles([
    {
      label: words('playbook.trigger'),
      value: trigger ?? words('playbook.noTrigger'),
      detail: words(trigger === null ? 'playbook.trigger.none' : 'playbook.trigger.detail'),
      missing: trigger === null,
    },
    {
      label: words('playbook.steps'),
      value: count(flow.steps.length),
      detail: words('playbook.roles', { count: flow.lanes.length }),
    },
    {
      label: words('playbook.owner'),
      value: owner ?? words('notRecorded'),
      detail: versionNote ?? words('playbook.noVersion'),
      missing: owner === null,
    },
    {
      label: words('playbook.review'),
      value: reviewOn === null ? words('notRecorded') : day(reviewOn),
      detail:
        state === 'none'
          ? words('playbook.review.none')
          : words(state === 'overdue' ? 'playbook.review.overdue' : 'playbook.review.in', { count: away }),
      missing: reviewOn === null,
      ...(state === 'overdue' || state === 'soon'
        ? { status: { status: tone, word: words(`playbook.review.${state}.word`) } }
        : {}),
    },
  ]);
};

/** The first page: what it is for, when it is used, what it takes, whom to turn to, and how success is measured. */
export const overviewSection = (facts: PlaybookFacts): Section => {
  const { playbook, words } = facts;
  return {
    anchor: 'playbook',
    title: words('playbook.overview'),
    nodes: [
      pageTitle(playbook.name, playbook.purpose ?? words('playbook.noPurpose')),
      headTiles(facts),
      columns([
        {
          span: 5.8,
          node: stack(
            [
              headed(words('playbook.data'), lines(facts, playbook.requiredData)),
              headed(words('playbook.tools'), lines(facts, playbook.tools)),
            ],
            14,
          ),
        },
        {
          span: 5.8,
          node: stack(
            [
              headed(words('playbook.escalation'), lines(facts, playbook.escalationPath, true)),
              headed(words('playbook.metrics'), lines(facts, playbook.successMetrics)),
              headed(words('playbook.links'), lines(facts, playbook.links)),
            ],
            14,
          ),
        },
      ]),
    ],
  };
};

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
    nodes: [
      pageTitle(
        words('playbook.diagram.conclusion', {
          steps: words('playbook.diagram.steps', { count: flow.steps.length }),
          roles: words('playbook.roles', { count: flow.lanes.length }),
          handOffs: words('playbook.diagram.handOffs', { count: handOffs }),
        }),
        words('playbook.diagram.subtitle'),
      ),
      figures(
        (box) => swimlaneParts({ name: playbook.name, flow, wrong }, { ...box, height: room - titleRoom }),
        12,
      ),
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

const leadsTo = ({ flow, words }: PlaybookFacts, { step }: FlowStep): string => {
  const number = new Map(flow.steps.map((one) => [one.step.id, one.number]));
  const ways = flow.edges.filter(({ from }) => from === step.id);
  return ways
    .map(({ to, label }) => {
      const where =
        to === null ? words('playbook.nowhere') : words('playbook.toStep', { number: number.get(to) ?? 0 });
      return label === null ? where : `${label}: ${where}`;
    })
    .join('; ');
};

/** The steps as a table, with everything that the diagram has no room for. */
export const stepsSection = (facts: PlaybookFacts): Section => {
  const { flow, words, count } = facts;
  const last = Math.max(0, ...flow.steps.map(({ step }) => step.daysAfterStart ?? 0));
  const missing = cell('–', { tone: 'muted' });
  return {
    anchor: 'steps',
    title: words('playbook.stepTable'),
    nodes: [
      pageTitle(
        words('playbook.stepTable.conclusion', { count: flow.steps.length, days: count(last) }),
        words('playbook.stepTable.subtitle'),
      ),
      table({
        summary: words('playbook.stepTable'),
        columns: [
          { head: words('playbook.number'), share: 4, align: 'right' },
          { head: words('playbook.step'), share: 48, rowHeader: true },
          { head: words('playbook.role'), share: 16 },
          { head: words('playbook.kind'), share: 11 },
          { head: words('playbook.day'), share: 6, align: 'right' },
          { head: words('playbook.goesOn'), share: 26 },
        ],
        rows: flow.steps.map((one) => {
          const { step, number, lane } = one;
          const where = leadsTo(facts, one);
          return [
            numberCell(count(number)),
            twoLines(step.title, step.detail),
            lane === null ? cell(words('playbook.noLane'), { tone: 'bad' }) : cell(flow.lanes[lane] ?? ''),
            cell(words(`playbook.kind.${step.kind}`)),
            step.daysAfterStart === null
              ? cell('–', { tone: 'muted', align: 'right' })
              : numberCell(count(step.daysAfterStart)),
            where === '' ? missing : cell(where),
          ];
        }),
      }),
    ],
  };
};

/** What to say and ask; paragraph by paragraph, so that a page may end between them. */
export const guideSection = (facts: PlaybookFacts): Section => {
  const { playbook, words } = facts;
  const paragraphs = (playbook.conversationGuide ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    anchor: 'guide',
    title: words('playbook.guide'),
    follows: true,
    nodes: [
      pageTitle(words('playbook.guide'), words('playbook.guide.subtitle')),
      paragraphs.length === 0
        ? recorded(facts, null)
        : stack(
            paragraphs.map((line) => text(line)),
            6,
          ),
    ],
  };
};

const proposalTones = { Open: 'watch', Applied: 'good', Declined: 'neutral' } as const;

/** What retros taught about it. Customers are not named: a playbook is passed on. */
export const lessonsSection = (facts: PlaybookFacts): Section => {
  const { proposals, words, day } = facts;
  return {
    anchor: 'lessons',
    title: words('playbook.lessons'),
    follows: true,
    nodes: [
      pageTitle(
        words('playbook.lessons.conclusion', { count: proposals.length }),
        words('playbook.lessons.subtitle'),
      ),
      table({
        summary: words('playbook.lessons'),
        columns: [
          { head: words('playbook.lesson'), share: 60, rowHeader: true },
          { head: words('playbook.proposed'), share: 20 },
          { head: words('playbook.verdict'), share: 14 },
          { head: words('playbook.decided'), share: 20 },
        ],
        rows: proposals.map((one) => [
          cell(one.text),
          twoLines(day(one.proposedOn), one.proposedBy, 'cell'),
          pill(proposalTones[one.status], words(`playbook.verdict.${one.status}`)),
          one.decidedOn === null
            ? cell('–', { tone: 'muted' })
            : twoLines(day(one.decidedOn), one.decidedBy, 'cell'),
        ]),
      }),
    ],
  };
};
