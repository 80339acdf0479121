import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  email,
  flag,
  identifier,
  integer,
  note,
  optionalReference,
  reference,
  requiredChoice,
  requiredDay,
  requiredText,
  text,
} from '../fields.ts';

export const roleTypes = [
  'Champion',
  'Economic Buyer',
  'Technical Decision Maker',
  'End User',
  'Executive Sponsor',
] as const;
export const influences = ['High', 'Medium', 'Low'] as const;
export const sentiments = ['Very Positive', 'Positive', 'Neutral', 'Mixed', 'Negative', 'Unknown'] as const;

export type RoleType = (typeof roleTypes)[number];
export type Influence = (typeof influences)[number];
export type Sentiment = (typeof sentiments)[number];

/** A person or a group at the customer (rows 11 to 21). */
export const stakeholder = defineEntity('stakeholder', {
  accountId: reference('account'),
  name: requiredText(200, { audience: 'customer' }),
  /** A group with a head-count, "8 team leads", counts as one thread. */
  isGroup: flag(),
  /** A role that nobody fills yet, kept in the org chart under the name of the role (row 13). */
  isPlaceholder: flag(),
  headCount: integer(1, 1_000_000),
  disengagedCount: integer(0, 1_000_000),
  title: text(200, { audience: 'customer' }),
  department: text(200),
  roleType: choice(roleTypes),
  influence: choice(influences),
  sentiment: requiredChoice(sentiments, 'Unknown'),
  lastContact: day(),
  email: email(),
  phone: identifier(),
  /** The contact's id in the CRM. */
  crmId: identifier(),
  reportsToId: optionalReference('stakeholder'),
  /** The day this person left the customer, or null while in role. */
  leftOn: day(),
  notes: note(),
});

/** A value summary sent to an executive sponsor; a contact is not a value summary (row 17). */
export const valueSummary = defineEntity('valueSummary', {
  accountId: reference('account'),
  stakeholderId: optionalReference('stakeholder'),
  sentOn: requiredDay(),
  summary: text(500),
});

export const checks = [
  'championInRole',
  'buyerContacted',
  'multiThreaded',
  'noOrganizationalChange',
  'sponsorValueSummary',
] as const;
export type Check = (typeof checks)[number];

/** A manual answer to one of the five relationship checks, with its reason (row 17). */
export const checkAnswer = defineEntity('checkAnswer', {
  accountId: reference('account'),
  check: requiredChoice(checks, 'championInRole'),
  verdict: requiredChoice(['pass', 'fail'], 'pass'),
  reason: requiredText(500),
  answeredBy: text(200),
  answeredOn: requiredDay(),
});

export type Stakeholder = RecordOf<typeof stakeholder>;
export type ValueSummary = RecordOf<typeof valueSummary>;
export type CheckAnswer = RecordOf<typeof checkAnswer>;
