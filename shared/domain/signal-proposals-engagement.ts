import { addDays, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { RoleType } from '../records/stakeholder.ts';
import { contactsAt } from './contact.ts';
import { message, type Message } from './message.ts';
import type { Proposed, Withheld } from './signal-proposals-kinds.ts';
import { proposalRules } from './signal-proposals-rules.ts';
import type { Score } from './signal-proposals-steps.ts';
import { threadsAt } from './threads.ts';

type Records = Parameters<typeof contactsAt>[0] &
  Parameters<typeof threadsAt>[0] &
  Pick<PlanRecords, 'meetings'>;

type Fact = { readonly holds: boolean; readonly says: Message };

/** The five facts of which each is worth a point; a score is at least 1. */
const factsOf = (records: Records, asOf: Day): readonly Fact[] => {
  const { threads: needed, meetingDays: days } = proposalRules.engagement;
  const { engaged } = threadsAt(records, asOf);
  const contacts = contactsAt(records, asOf);
  const inTime = (role: RoleType) =>
    contacts.some(({ stakeholder, state }) => stakeholder.roleType === role && state === 'inTime');
  const met = records.meetings.some(({ heldOn }) => heldOn <= asOf && heldOn >= addDays(asOf, -days));
  return [
    {
      holds: engaged.length >= needed,
      says: message('proposal.engagement.threads', { count: engaged.length, needed }),
    },
    {
      holds: engaged.some(({ stakeholder }) => stakeholder.roleType === 'Champion'),
      says: message('proposal.engagement.champion'),
    },
    { holds: inTime('Economic Buyer'), says: message('proposal.engagement.buyer') },
    { holds: inTime('Executive Sponsor'), says: message('proposal.engagement.sponsor') },
    { holds: met, says: message('proposal.engagement.meeting', { days }) },
  ];
};

const ruleOf = (facts: readonly Fact[]): Message => {
  const said = (holds: boolean) => ({
    messages: facts.filter((fact) => fact.holds === holds).map(({ says }) => says),
  });
  const held = facts.filter(({ holds }) => holds).length;
  const params = { held, of: facts.length, names: said(true), missing: said(false) };
  if (held === 0) return message('proposal.engagement.none', params);
  return message(held === facts.length ? 'proposal.engagement' : 'proposal.engagement.missing', params);
};

/** The day of the newest contact or meeting up to `asOf`, or undefined. */
const newestContact = (records: Records, asOf: Day): Day | undefined =>
  [
    ...records.stakeholders.map(({ lastContact }) => lastContact),
    ...records.meetings.map(({ heldOn }) => heldOn),
  ]
    .filter((day): day is Day => day !== null && day <= asOf)
    .sort()
    .at(-1);

/** Stakeholder engagement from contacts and meetings: one point for each of five facts (row 28). */
export const proposeEngagement = (records: Records, asOf: Day): Proposed | Withheld => {
  const withheld = (reason: Message): Withheld => ({ state: 'withheld', reason });
  if (records.stakeholders.length === 0) return withheld(message('proposal.engagement.unknown'));
  const newest = newestContact(records, asOf);
  if (newest === undefined) return withheld(message('proposal.engagement.never'));
  const { oldestDays: days } = proposalRules.engagement;
  if (newest < addDays(asOf, -days))
    return withheld(message('proposal.engagement.old', { newest: { day: newest }, days }));
  const facts = factsOf(records, asOf);
  const held = facts.filter(({ holds }) => holds).length;
  const names = threadsAt(records, asOf).engaged.map(({ stakeholder }) => stakeholder.name);
  return {
    state: 'proposed',
    score: Math.max(1, held) as Score,
    rule: ruleOf(facts),
    evidence: [
      ...(names.length > 0 ? [message('proposal.engagement.engaged', { names: { names } })] : []),
      message('proposal.engagement.evidence', { newest: { day: newest } }),
    ],
    dataOn: newest,
  };
};
