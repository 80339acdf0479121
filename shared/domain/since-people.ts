import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Sentiment, Stakeholder } from '../records/stakeholder.ts';
import type { TeamMember } from '../records/team.ts';
import { isInRole } from './contact.ts';
import { message, type Message, type Param } from './message.ts';
import { relationshipChecks } from './relationship.ts';
import {
  counted,
  matched,
  orWords,
  sinceLine,
  summedUp,
  type SinceGroup,
  type SinceLine,
  type TwoPlans,
} from './since-line.ts';
import { threadsAt } from './threads.ts';

/** From cold to warm; an unknown sentiment is neither. */
const warmth: Readonly<Record<Sentiment, number | null>> = {
  'Very Positive': 5,
  Positive: 4,
  Neutral: 3,
  Mixed: 2,
  Negative: 1,
  Unknown: null,
};

/** Positive when somebody became warmer, negative when cooler, 0 when one of the two is not known. */
const warmed = (before: Stakeholder, now: Stakeholder): number => {
  const [was, is] = [warmth[before.sentiment], warmth[now.sentiment]];
  return was === null || is === null ? 0 : is - was;
};

const toneOf = (by: number): SinceLine['tone'] => (by === 0 ? 'neutral' : by > 0 ? 'good' : 'bad');

const at = ({ id }: Stakeholder, field: string | null = null) => ['stakeholder', id, field] as const;

const joinedLine = (person: Stakeholder): SinceLine =>
  person.roleType === null
    ? sinceLine('good', at(person), 'since.people.joined', { name: person.name })
    : sinceLine('good', at(person), 'since.people.joinedAs', { name: person.name, role: person.roleType });

const leftLine = (person: Stakeholder, on: Day): SinceLine => {
  const params = { name: person.name, on: { day: on } };
  return person.roleType === null
    ? sinceLine('watch', at(person, 'leftOn'), 'since.people.left', params)
    : sinceLine('bad', at(person, 'leftOn'), 'since.people.leftAs', { ...params, role: person.roleType });
};

/** Sentiment and influence as one move on the map. */
const moveLine = (before: Stakeholder, now: Stakeholder): SinceLine[] => {
  const { name } = now;
  const sentiment = { before: before.sentiment, after: now.sentiment };
  const influence = {
    before: orWords(before.influence, 'since.people.noInfluence'),
    after: orWords(now.influence, 'since.people.noInfluence'),
  };
  const [warmer, stronger] = [before.sentiment !== now.sentiment, before.influence !== now.influence];
  const tone = toneOf(warmed(before, now));
  if (warmer && stronger)
    return [
      sinceLine(tone, at(now, 'sentiment'), 'since.people.both', {
        name,
        ...sentiment,
        influenceBefore: influence.before,
        influenceAfter: influence.after,
      }),
    ];
  if (warmer)
    return [sinceLine(tone, at(now, 'sentiment'), 'since.people.sentiment', { name, ...sentiment })];
  return stronger
    ? [sinceLine('neutral', at(now, 'influence'), 'since.people.influence', { name, ...influence })]
    : [];
};

const ratingLines = (before: Stakeholder, now: Stakeholder): SinceLine[] => {
  const { name } = now;
  const lines = moveLine(before, now);
  if (before.roleType !== now.roleType)
    lines.push(
      sinceLine('neutral', at(now, 'roleType'), 'since.people.role', {
        name,
        before: orWords(before.roleType, 'since.people.noRole'),
        after: orWords(now.roleType, 'since.people.noRole'),
      }),
    );
  return lines;
};

const nameLines = (before: Stakeholder, now: Stakeholder): SinceLine[] => {
  const { name } = now;
  const renamed = before.name === name ? [] : [{ before: before.name, name }];
  const retitled = now.title === null || before.title === now.title ? [] : [{ name, after: now.title }];
  return [
    ...renamed.map((params) => sinceLine('neutral', at(now, 'name'), 'since.people.renamed', params)),
    ...retitled.map((params) => sinceLine('neutral', at(now, 'title'), 'since.people.title', params)),
  ];
};

/** What became of the people of the map; a role that nobody fills is nobody yet. */
const peopleMoves = ({ before, after, from, to }: TwoPlans) => {
  const filled = ({ stakeholders }: PlanRecords) => stakeholders.filter((one) => !one.isPlaceholder);
  const { added, removed, kept } = matched(filled(before), filled(after));
  const wasThere = (person: Stakeholder) => isInRole(person, from);
  const isThere = (person: Stakeholder) => isInRole(person, to);
  const left = kept.filter(([was, is]) => wasThere(was) && !isThere(is)).map(([, is]) => is);
  const returned = kept.filter(([was, is]) => !wasThere(was) && isThere(is)).map(([, is]) => is);
  const gone = removed.filter(({ id }) => !after.stakeholders.some((one) => one.id === id));
  const stayed = kept.filter(([was, is]) => wasThere(was) && isThere(is));
  return { joined: added.filter(isThere), removed: gone, left, returned, kept, stayed };
};

const checkLines = ({ before, after, from, to }: TwoPlans): SinceLine[] => {
  const earlier = new Map(relationshipChecks(before, from).map(({ check, state }) => [check, state]));
  return relationshipChecks(after, to).flatMap(({ check, state }) => {
    const was = earlier.get(check);
    if (was === state || was === 'unanswered' || state === 'unanswered') return [];
    const params = { check: { message: message(`check.${check}`) } };
    return state === 'fail'
      ? [sinceLine('bad', ['checkAnswer', null], 'since.people.checkFails', params)]
      : [sinceLine('good', ['checkAnswer', null], 'since.people.checkPasses', params)];
  });
};

const threadLine = ({ before, after, from, to }: TwoPlans): SinceLine[] => {
  const [was, is] = [threadsAt(before, from).engaged.length, threadsAt(after, to).engaged.length];
  if (was === is) return [];
  const params = { before: was, after: is };
  return [sinceLine(toneOf(is - was), ['stakeholder', null], 'since.people.threads', params)];
};

const driOf = (members: readonly TeamMember[]): string | null =>
  members.find(({ isDri }) => isDri)?.name ?? null;

/** Our own side: who came, who went, who is responsible now. */
const teamLines = ({ before, after }: TwoPlans): SinceLine[] => {
  const { added, removed } = matched(before.teamMembers, after.teamMembers);
  const [was, is] = [driOf(before.teamMembers), driOf(after.teamMembers)];
  const place = (id: string | null) => ['teamMember', id] as const;
  const dri: Readonly<Record<string, Param>> = {
    before: orWords(was, 'since.people.nobody'),
    after: orWords(is, 'since.people.nobody'),
  };
  return [
    ...added.map(({ id, name, role }) =>
      role === null
        ? sinceLine('neutral', place(id), 'since.people.teamJoined', { name })
        : sinceLine('neutral', place(id), 'since.people.teamJoinedAs', { name, role }),
    ),
    ...removed.map(({ name }) => sinceLine('neutral', place(null), 'since.people.teamLeft', { name })),
    ...(was === is ? [] : [sinceLine('neutral', place(null), 'since.people.dri', dri)]),
  ];
};

/** People since a review: moves on the map, who came and went, the checks that turned, our own team. */
export const peopleSince = (pair: TwoPlans): SinceGroup => {
  const { joined, removed, left, returned, kept, stayed } = peopleMoves(pair);
  const moves = stayed.map(([was, is]) => warmed(was, is));
  const clauses: Message[] = [
    ...counted('since.clause.warmer', moves.filter((by) => by > 0).length),
    ...counted('since.clause.cooler', moves.filter((by) => by < 0).length),
    ...counted('since.clause.left', left.length),
    ...counted('since.clause.joined', joined.length),
  ];
  const ratings = [...stayed]
    .sort((a, b) => Math.abs(warmed(...b)) - Math.abs(warmed(...a)))
    .flatMap(([was, is]) => ratingLines(was, is));
  const lines = [
    ...left.map((person) => leftLine(person, person.leftOn ?? pair.to)),
    ...ratings,
    ...joined.map(joinedLine),
    ...returned.map((person) =>
      sinceLine('good', at(person), 'since.people.returned', { name: person.name }),
    ),
    ...removed.map(({ name }) =>
      sinceLine('neutral', ['stakeholder', null], 'since.people.removed', { name }),
    ),
    ...kept.flatMap(([was, is]) => nameLines(was, is)),
    ...threadLine(pair),
    ...checkLines(pair),
    ...teamLines(pair),
  ];
  return { id: 'people', says: summedUp(clauses, lines), lines, clauses };
};
