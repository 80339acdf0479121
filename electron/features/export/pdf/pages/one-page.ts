import { displayLevel, displaySentiment } from '../../../../../shared/domain/status.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { marker, pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { headed, pageTitle } from './parts.ts';
import { summaryTiles } from './summary-tiles.ts';
import { tiles } from './tile.ts';

/** Lines of each part; with long texts fewer, so that the brief stays one page. */
const most = { people: 6, growth: 4, risks: 4, actions: 5, decisions: 3, worries: 3 } as const;

const influenceRank = { High: 0, Medium: 1, Low: 2 } as const;

/** What a part is made from: the plan, and the share of its lines that there is room for. */
type Part = PlanFacts & { readonly share: number };

const limited = <T>(
  { words, share }: Part,
  all: readonly T[],
  usual: number,
  draw: (one: T) => Node,
  none: string,
): Node => {
  const limit = Math.max(1, Math.round(usual * share));
  return all.length === 0
    ? text(none, { style: 'cell', tone: 'muted' })
    : stack(
        [
          ...all.slice(0, limit).map(draw),
          ...(all.length > limit
            ? [
                text(words('onePage.more', { count: all.length - limit }), {
                  style: 'caption',
                  tone: 'muted',
                }),
              ]
            : []),
        ],
        3,
      );
};

/** A strong start and what belongs to it, on at most two lines. */
const entry = (first: string, rest: readonly (string | null)[]): Node =>
  text(
    [
      { text: first, weight: 600 },
      { text: ['', ...rest.filter((part) => part !== null && part !== '')].join(' · '), tone: 'muted' },
    ],
    { style: 'cell', clamp: 2 },
  );

const people = (facts: Part): Node => {
  const { words, derived } = facts;
  const rank = (influence: keyof typeof influenceRank | null) =>
    influence === null ? 3 : influenceRank[influence];
  const inRole = derived.contacts
    .filter((line) => line.inRole)
    .sort((a, b) => rank(a.stakeholder.influence) - rank(b.stakeholder.influence));
  return headed(
    words('onePage.people'),
    limited(
      facts,
      inRole,
      most.people,
      ({ stakeholder }) =>
        row(
          [
            { node: entry(stakeholder.name, [stakeholder.roleType ?? stakeholder.title]) },
            { width: 76, node: pill(displaySentiment(stakeholder.sentiment), stakeholder.sentiment) },
          ],
          6,
        ),
      words('onePage.people.none'),
    ),
  );
};

const worries = (facts: Part): Node => {
  const { words, say, derived } = facts;
  return headed(
    words('summary.worries'),
    limited(
      facts,
      derived.summary.worries,
      most.worries,
      (worry) =>
        row(
          [{ width: 8, node: marker('watch') }, { node: text(say(worry), { style: 'cell', clamp: 2 }) }],
          5,
        ),
      words('summary.worries.none'),
    ),
  );
};

const decisions = (facts: Part): Node => {
  const { words, say, day, derived } = facts;
  return headed(
    words('summary.decisions'),
    limited(
      facts,
      derived.summary.decisions,
      most.decisions,
      ({ ask, owner, by }) => entry(say(ask), [owner, by && words('summary.by', { day: day(by) })]),
      words('summary.decisions.none'),
    ),
  );
};

const growth = (facts: Part): Node => {
  const { words, money, quarter, derived } = facts;
  return headed(
    words('onePage.growth'),
    limited(
      facts,
      derived.growth.open,
      most.growth,
      ({ name, value, timeline, confidence }) =>
        entry(name, [value === null ? null : money(value), timeline && quarter(timeline), confidence]),
      words('onePage.none'),
    ),
  );
};

const risks = (facts: Part): Node => {
  const { words, derived } = facts;
  return headed(
    words('onePage.risks'),
    limited(
      facts,
      derived.risks.lines.filter(({ open }) => open),
      most.risks,
      ({ risk }) =>
        row(
          [
            { node: entry(risk.title, [risk.owner]) },
            { width: 56, node: pill(displayLevel(risk.severity), risk.severity) },
          ],
          6,
        ),
      words('onePage.none'),
    ),
  );
};

const next = (facts: Part): Node => {
  const { words, day, derived } = facts;
  return headed(
    words('onePage.actions'),
    limited(
      facts,
      derived.summary.next,
      most.actions,
      (step) => entry(step.text, [step.owner, step.due && day(step.due)]),
      words('summary.next.none'),
    ),
  );
};

const subtitle = ({ words, say, day, records, derived, asOf }: PlanFacts): string => {
  const { arithmetic, assessedOn } = derived.health;
  const health =
    assessedOn === null
      ? say(arithmetic)
      : words('onePage.assessed', { arithmetic: say(arithmetic), day: day(assessedOn) });
  return [records.account.name, health, words('onePage.asOf', { day: day(asOf) })].join(' · ');
};

/** Shares of the usual lines, the largest that fits is taken: a page that is left half empty has room for more. */
const shares = [1.7, 1.4, 1.2, 1, 0.8, 0.6, 0.4, 0.2] as const;

const columnsOf = (facts: Part): Node =>
  columns([
    { span: 3.8, node: stack([decisions(facts), growth(facts)], 12) },
    { span: 3.8, node: stack([people(facts), risks(facts)], 12) },
    { span: 3.8, node: stack([worries(facts), next(facts)], 12) },
  ]);

/** Everything for the boarding gate on one page (pdf spec, editions). */
export const onePage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, say, derived } = facts;
  const room = pageHeight - margins.top - margins.bottom;
  const pageWith = (share: number): Node =>
    stack(
      [
        pageTitle(say(derived.summary.title), subtitle(facts)),
        tiles(summaryTiles(facts)),
        columnsOf({ ...facts, share }),
      ],
      14,
    );
  return {
    anchor: 'onePage',
    title: words('onePage.title'),
    nodes: [
      (width, kit) => {
        let laid = space(0)(width, kit);
        for (const share of [...shares, 0]) {
          laid = pageWith(share)(width, kit);
          if (laid.height <= room) break;
        }
        return laid;
      },
    ],
  };
};
