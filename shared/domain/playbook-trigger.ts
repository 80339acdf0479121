import { daysBetween } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { PlaybookTrigger } from '../records/playbook.ts';
import { isInRole } from './contact.ts';
import { message, type Message } from './message.ts';
import type { PlanRules } from './plan-rules.ts';
import { highExposure } from './risk.ts';
import { utilizationOf } from './seats.ts';

/** A contract is new for this long, days. */
export const newCustomerDays = 60;
/** A quarterly review is due this long after the last one, days: a quarter, less the month it takes to prepare. */
export const reviewDueDays = 60;
/** Usage that asks for more room, whole percent. */
export const highUtilization = 90;
/** Seats left unused to this extent are a sign, whole percent. */
export const unusedUtilization = 50;
/** A renewal is near from here on, days (row 42). */
export const renewalNearDays = 120;
/** At Risk this near to the deadline is for leadership, days. */
export const escalationDays = 60;
/** So many points of health lost between two assessments are a sign. */
export const fallPoints = 10;
/** One sign may be chance. */
const enoughSigns = 2;

type Rule = (records: PlanRecords, rules: PlanRules) => Message | null;

const newCustomer: Rule = ({ account }, { asOf }) => {
  const { contractStart, lifecycleStage } = account;
  const days = contractStart === null ? null : daysBetween(contractStart, asOf);
  if (contractStart !== null && days !== null && days >= 0 && days <= newCustomerDays)
    return message('playbook.why.newContract', { count: days, on: { day: contractStart } });
  return lifecycleStage === 'Onboarding' ? message('playbook.why.onboarding') : null;
};

const reviewDue: Rule = (_, { review, asOf }) => {
  if (review.next !== null) return null;
  if (review.last === null) return message('playbook.why.noReview');
  const count = daysBetween(review.last.heldOn, asOf);
  return count >= reviewDueDays
    ? message('playbook.why.reviewDue', { count, on: { day: review.last.heldOn } })
    : null;
};

const healthAgeing: Rule = (_, { health }) => {
  if (health.assessedOn === null) return message('playbook.why.neverScored');
  const stale = health.signals.filter((line) => line.stale).length;
  return stale === 0
    ? null
    : message('playbook.why.stale', {
        count: stale,
        of: health.of,
        days: health.model.shelfLifeDays,
        on: { day: health.assessedOn },
      });
};

const readyToExpand: Rule = ({ account }, { health }) => {
  const seats = utilizationOf(account);
  // Compared as whole numbers: 90 of 100 is 90 %.
  if (seats === null || seats.part * 100 < highUtilization * seats.whole || health.status === 'Critical')
    return null;
  return message('playbook.why.seats', {
    active: seats.part,
    licensed: seats.whole,
    percent: { percent: seats.percent, digits: 0 },
  });
};

const championLeft: Rule = ({ stakeholders }, { asOf }) => {
  const champions = stakeholders.filter(({ roleType }) => roleType === 'Champion');
  if (champions.some((person) => isInRole(person, asOf))) return null;
  const gone = champions.find(({ leftOn }) => leftOn !== null && leftOn <= asOf);
  return gone?.leftOn
    ? message('playbook.why.championLeft', { name: gone.name, on: { day: gone.leftOn } })
    : null;
};

const healthFell: Rule = (_, { health }) => {
  const lost = health.change?.percentagePoints ?? 0;
  return health.change && lost <= -fallPoints
    ? message('playbook.why.fell', { count: Math.round(-lost), on: { day: health.change.previousOn } })
    : null;
};

const unusedSeats: Rule = ({ account }) => {
  const seats = utilizationOf(account);
  return seats !== null && seats.part * 100 < unusedUtilization * seats.whole
    ? message('playbook.why.unused', { active: seats.part, licensed: seats.whole })
    : null;
};

const buyerSilent: Rule = (_, { checks }) => {
  const buyer = checks.find(({ check }) => check === 'buyerContacted');
  return buyer?.state === 'fail' ? message('playbook.why.buyer') : null;
};

const highRisk: Rule = (_, { risks }) => {
  const count = risks.lines.filter(({ open, exposure }) => open && exposure >= highExposure).length;
  return count === 0 ? null : message('playbook.why.risks', { count });
};

/** The same as a sign among others. */
const championGone: Rule = (records, rules) => {
  const left = championLeft(records, rules);
  return left && message('playbook.why.champion', left.params);
};

const churnSignals: Rule = (records, rules) => {
  const signs = [healthFell, championGone, unusedSeats, buyerSilent, highRisk].flatMap(
    (rule) => rule(records, rules) ?? [],
  );
  return signs.length >= enoughSigns
    ? message('playbook.why.signs', { count: signs.length, signs: { messages: signs } })
    : null;
};

const renewalNear: Rule = (_, { renewal }) => {
  const { renewalDate, daysToRenewal } = renewal;
  return renewalDate !== null &&
    daysToRenewal !== null &&
    daysToRenewal >= 0 &&
    daysToRenewal <= renewalNearDays
    ? message('playbook.why.renewal', { count: daysToRenewal, on: { day: renewalDate } })
    : null;
};

const atRisk: Rule = (_, { health }) =>
  health.status === 'At Risk' || health.status === 'Critical'
    ? message('playbook.why.health', {
        status: health.status,
        arithmetic: { message: health.arithmetic },
      })
    : null;

const escalationNeeded: Rule = (records, rules) => {
  const { health, renewal } = rules;
  if (health.status === 'Critical') return atRisk(records, rules);
  const { daysToDeadline, deadline } = renewal;
  return health.status === 'At Risk' &&
    deadline !== null &&
    daysToDeadline !== null &&
    daysToDeadline >= 0 &&
    daysToDeadline <= escalationDays
    ? message('playbook.why.deadline', { count: daysToDeadline, on: { day: deadline } })
    : null;
};

const triggerRules: Readonly<Record<PlaybookTrigger, Rule>> = {
  'New customer': newCustomer,
  'Review due': reviewDue,
  'Health ageing': healthAgeing,
  'Ready to expand': readyToExpand,
  'Churn signals': churnSignals,
  'Renewal near': renewalNear,
  'Escalation needed': escalationNeeded,
  'Health At Risk or Critical': atRisk,
  'Champion left': championLeft,
};

/** Why a trigger holds for an account, with its numbers; null when it does not (row 45). */
export const whyTriggered = (
  trigger: PlaybookTrigger,
  records: PlanRecords,
  rules: PlanRules,
): Message | null => triggerRules[trigger](records, rules);
