import { highExposure, type RiskLine } from '../../../../../shared/domain/risk.ts';
import { riskHeatMap } from '../../../../../shared/figures/risk-heat-map.ts';
import { rule } from '../layout/box.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { marker, numbered } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { firstFitting, fittingBelow } from './fit.ts';
import { fullOn, headed, pageTitle, shared } from './parts.ts';
import { seeAlso } from './see-also.ts';

const mostExposures = 5;

const conclusion = ({ words, derived }: PlanFacts): string => {
  const { open, high } = derived.risks;
  if (open === 0) return words('risks.conclusion.none');
  if (high === 0) return words('risks.conclusion.noneHigh', { count: open });
  return open === 1 ? words('risks.conclusion.single') : words('risks.conclusion', { high, count: open });
};

const subtitle = ({ words, day, records, derived }: PlanFacts): string => {
  if (derived.risks.lines.length === 0) {
    return records.changedOn === null
      ? words('risks.never')
      : words('risks.reviewed', { day: day(records.changedOn) });
  }
  const late = derived.risks.lines.filter(({ reviewOverdue }) => reviewOverdue).length;
  return [
    ...(late > 0 ? [words('risks.late', { count: late })] : []),
    words('risks.subtitle', { high: highExposure }),
  ].join(' ');
};

const reviewOf = ({ words, day }: PlanFacts, { risk, reviewOverdue }: RiskLine): string => {
  if (risk.nextReview === null) return words('risks.review.none');
  return words(reviewOverdue ? 'risks.review.late' : 'risks.review', { day: day(risk.nextReview) });
};

const exposure = (facts: PlanFacts, line: RiskLine): Node => {
  const { words } = facts;
  const { risk } = line;
  const full = fullOn(facts, 'registers');
  const measure = words('risks.exposure', {
    severity: risk.severity,
    likelihood: risk.likelihood.toLowerCase(),
    exposure: line.exposure,
  });
  const owner = words('risks.owner', { owner: risk.owner ?? words('notRecorded').toLowerCase() });
  return row(
    [
      { width: 18, node: numbered(line.number) },
      {
        node: stack([
          text(risk.title, { style: 'strong', role: null, clamp: 2, full }),
          ...(risk.mitigation === null
            ? []
            : [text(risk.mitigation, { style: 'cell', role: null, clamp: 2, full })]),
          text(
            [
              { text: `${measure} · ${owner} · ` },
              line.reviewOverdue
                ? { text: reviewOf(facts, line), tone: 'bad', weight: 600 }
                : { text: reviewOf(facts, line) },
            ],
            { style: 'caption', tone: 'muted', role: null },
          ),
        ]),
      },
    ],
    8,
  );
};

const escalation = ({ words, records }: PlanFacts): Node => {
  const path = records.account.escalationPath;
  return text([
    { text: `${words('risks.escalation')}: `, weight: 600 },
    path === null ? { text: words('notRecorded'), tone: 'muted' } : { text: path },
  ]);
};

const exposures = (facts: PlanFacts, most: number): Node => {
  const { words, derived } = facts;
  const top = derived.risks.lines.filter(({ open }) => open).slice(0, most);
  if (top.length === 0) return stack([text(words('risks.start')), rule(), escalation(facts)], 8);
  const list = top.flatMap((line) => [exposure(facts, line), rule()]);
  return headed(words('risks.top'), stack([...list, escalation(facts)], 6));
};

const heatMap = (facts: PlanFacts): Node =>
  shared(facts, 300, (box) => riskHeatMap(facts.derived.risks.cells, box, facts.ratings?.risks));

const mostMoves = 4;

/** What the register did since the last review: opened, closed, rated otherwise. */
const movement = ({ words, say, day, since }: PlanFacts, most: number): Node[] => {
  const moves = since?.groups.find(({ id }) => id === 'risks')?.lines ?? [];
  if (!since || moves.length === 0 || most === 0) return [];
  return [
    headed(
      words('risks.movement', { day: day(since.from) }),
      stack(
        moves
          .slice(0, most)
          .map((move) =>
            row(
              [{ width: 8, node: marker(move.tone) }, { node: text(say(move.says), { style: 'cell' }) }],
              5,
            ),
          ),
        3,
      ),
    ),
  ];
};

const gap = 16;
/** The line that leads to the register, and the gap above it. */
const registerRoom = 26;

/** Numbers of lines to try, from the most to the least. */
const upTo = (most: number, least: number): number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => most - index);

/** Risk heat map and the top exposures (pdf spec, page 10). */
export const risksPage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, derived } = facts;
  const isEmpty = derived.risks.lines.length === 0;
  const title = pageTitle(conclusion(facts), subtitle(facts));
  const register = seeAlso(words('risks.register'), 'registers', words);
  // A map without a risk says nothing that the words do not.
  const content: Node = isEmpty
    ? stack([title, exposures(facts, mostExposures)], gap)
    : fittingBelow(title, gap, pageHeight - margins.top - margins.bottom - registerRoom, (room) =>
        stack(
          [
            columns([
              {
                span: 5.6,
                node: firstFitting(
                  upTo(mostMoves, 0).map((most) => stack([heatMap(facts), ...movement(facts, most)], 12)),
                  room,
                ),
              },
              {
                span: 6,
                node: firstFitting(
                  upTo(mostExposures, 1).map((most) => exposures(facts, most)),
                  room,
                ),
              },
            ]),
            register,
          ],
          gap,
        ),
      );
  return {
    anchor: 'risks',
    title: words('risks.title'),
    brief: isEmpty,
    nodes: [content],
  };
};
