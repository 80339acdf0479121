import { displayLevel, displaySentiment } from '../../../../../shared/domain/status.ts';
import { row } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { marker, pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { styles } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import { entry, type EntryForm, wholeOrCut } from './brief-entry.ts';
import type { PlanFacts } from './facts.ts';
import { keeping } from './kept.ts';
import { headed } from './parts.ts';

/** A list of the brief: how long it is, and its first lines with a word on where the others are. */
export type BriefList = { readonly length: number; readonly first: (most: number) => Node };

/** Room of the longest status, points. */
const statusWidth = 73;

const influenceRank = { High: 0, Medium: 1, Low: 2 } as const;

/** Lines that are tried of a list: no column holds more. */
const mostLines = 14;

const briefList = <T extends object>(
  facts: PlanFacts,
  {
    title,
    part,
    all,
    draw,
    none,
  }: {
    readonly title: string;
    /** The part of the plan that has it in full. */
    readonly part: string;
    readonly all: readonly T[];
    readonly draw: (one: T, form: EntryForm) => Node;
    readonly none: string;
  },
): BriefList => {
  const { words } = facts;
  const tried = all.slice(0, mostLines);
  const kept = { beside: keeping(facts), below: keeping(facts) };
  const lines = (form: EntryForm, most: number): Node[] =>
    tried.slice(0, most).map((one) => kept[form].keep(one, () => draw(one, form)));
  const more = (count: number): Node[] =>
    count === 0 ? [] : [text(words('onePage.more', { count, part }), { style: 'caption', tone: 'muted' })];
  const first =
    (most: number): Node =>
    (width, kit) => {
      // The details of all lines stand in one place: below, unless every line has room for them.
      const isNarrow = lines('beside', mostLines).some(
        (line) => line(width, kit).height > styles.cell.leading,
      );
      const shown = lines(isNarrow ? 'below' : 'beside', most);
      return stack([...shown, ...more(all.length - shown.length)], 4)(width, kit);
    };
  const empty = text(none, { style: 'cell', tone: 'muted' });
  return {
    length: tried.length,
    first: (most) => headed(title, all.length === 0 ? empty : first(most)),
  };
};

export const briefPeople = (facts: PlanFacts): BriefList => {
  const { words, derived } = facts;
  const rank = (influence: keyof typeof influenceRank | null) =>
    influence === null ? 3 : influenceRank[influence];
  const part = words('stakeholders.title');
  return briefList(facts, {
    title: words('onePage.people'),
    part,
    all: derived.contacts
      .filter((line) => line.inRole)
      .sort((a, b) => rank(a.stakeholder.influence) - rank(b.stakeholder.influence)),
    draw: ({ stakeholder }, form) =>
      row(
        [
          { node: entry(facts, part, form, stakeholder.name, [stakeholder.roleType ?? stakeholder.title]) },
          { width: statusWidth, node: pill(displaySentiment(stakeholder.sentiment), stakeholder.sentiment) },
        ],
        6,
      ),
    none: words('onePage.people.none'),
  });
};

export const briefWorries = (facts: PlanFacts): BriefList => {
  const { words, say, derived } = facts;
  const part = words('sources.title');
  return briefList(facts, {
    title: words('summary.worries'),
    part,
    all: derived.summary.worries,
    draw: (worry) =>
      row(
        [
          { width: 8, node: marker('watch') },
          { node: wholeOrCut(facts, part, say(worry), { style: 'cell' }) },
        ],
        5,
      ),
    none: words('summary.worries.none'),
  });
};

export const briefDecisions = (facts: PlanFacts): BriefList => {
  const { words, say, day, derived } = facts;
  const part = words('summary.title');
  return briefList(facts, {
    title: words('summary.decisions'),
    part,
    all: derived.summary.decisions,
    draw: ({ ask, owner, by }, form) =>
      entry(facts, part, form, say(ask), [owner, by && words('summary.by', { day: day(by) })]),
    none: words('summary.decisions.none'),
  });
};

export const briefGrowth = (facts: PlanFacts): BriefList => {
  const { words, money, quarter, derived } = facts;
  const part = words('growth.title');
  return briefList(facts, {
    title: words('onePage.growth'),
    part,
    all: derived.growth.open,
    draw: ({ name, value, timeline, confidence }, form) =>
      entry(facts, part, form, name, [
        value === null ? null : money(value),
        timeline && quarter(timeline),
        confidence && words('onePage.confidence', { confidence: confidence.toLowerCase() }),
      ]),
    none: words('onePage.none'),
  });
};

export const briefRisks = (facts: PlanFacts): BriefList => {
  const { words, derived } = facts;
  const part = words('risks.title');
  return briefList(facts, {
    title: words('onePage.risks'),
    part,
    all: derived.risks.lines.filter(({ open }) => open),
    draw: ({ risk }, form) =>
      row(
        [
          { node: entry(facts, part, form, risk.title, [risk.owner]) },
          { width: statusWidth, node: pill(displayLevel(risk.severity), risk.severity) },
        ],
        6,
      ),
    none: words('onePage.none'),
  });
};

export const briefNext = (facts: PlanFacts): BriefList => {
  const { words, day, derived } = facts;
  const part = words('meetings.title');
  return briefList(facts, {
    title: words('onePage.actions'),
    part,
    all: derived.summary.next,
    draw: (step, form) => entry(facts, part, form, step.text, [step.owner, step.due && day(step.due)]),
    none: words('summary.next.none'),
  });
};
