import { addDays, type Day } from '../dates.ts';
import type { RoleType } from '../records/stakeholder.ts';
import type { Departure } from './departure.ts';
import { message, type Message } from './message.ts';
import { byText } from './order.ts';

/** A step of the play, ready to become an action. */
export type PlayStep = {
  /** Stable within a play. */
  readonly key: string;
  readonly title: Message;
  readonly dueOn: Day;
  readonly riskId: string | null;
  readonly opportunityId: string | null;
};

/** The next-closest stakeholder is activated within 48 hours (row 21). */
const activateDays = 2;
const askDays = 3;
const week = 7;
const fortnight = 14;
/** More opportunities than this and the rest wait for the plan's next review. */
const mostDeals = 3;

const roleSteps: Readonly<Record<RoleType, Parameters<typeof message>[0] | null>> = {
  Champion: 'play.role.champion',
  'Economic Buyer': 'play.role.buyer',
  'Executive Sponsor': 'play.role.sponsor',
  'Technical Decision Maker': 'play.role.technical',
  'End User': null,
};

/** The dated steps that a departure calls for, the most urgent first. */
export const playOf = (departure: Omit<Departure, 'play'>, asOf: Day): PlayStep[] => {
  const { person, opportunities, risks, meetings, reports, closest } = departure;
  const { name } = person;
  const [next] = closest;
  const step = (
    key: string,
    days: number,
    title: Message,
    about: Partial<Pick<PlayStep, 'riskId' | 'opportunityId'>> = {},
  ): PlayStep => ({
    key,
    title,
    dueOn: addDays(asOf, days),
    riskId: about.riskId ?? null,
    opportunityId: about.opportunityId ?? null,
  });
  const roleStep = person.roleType === null ? null : roleSteps[person.roleType];
  const soonest = meetings.map(({ heldOn }) => heldOn).sort()[0];
  const steps = [
    step(
      'activate',
      activateDays,
      next
        ? message('play.activate', { name, next: next.stakeholder.name })
        : message('play.activate.nobody', { name }),
    ),
    step('successor', askDays, message('play.successor', { name })),
    step('goodbye', askDays, message('play.goodbye', { name })),
    ...(roleStep ? [step('role', fortnight, message(roleStep, { name }))] : []),
    ...(soonest === undefined
      ? []
      : [step('meetings', week, message('play.meetings', { name, on: { day: soonest } }))]),
    ...(reports.length > 0
      ? [step('reports', week, message('play.reports', { names: { names: reports.map((one) => one.name) } }))]
      : []),
    ...opportunities.slice(0, mostDeals).map(({ record }) =>
      step(`deal ${record.id}`, week, message('play.deal', { deal: record.name }), {
        opportunityId: record.id,
      }),
    ),
    ...risks
      .slice(0, mostDeals)
      .map(({ record }) =>
        step(`risk ${record.id}`, week, message('play.risk', { risk: record.title }), { riskId: record.id }),
      ),
  ];
  return steps.sort((a, b) => byText(a.dueOn, b.dueOn));
};
