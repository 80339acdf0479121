import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  email,
  flag,
  integer,
  reference,
  requiredChoice,
  requiredText,
  text,
} from '../fields.ts';

/** The roles offered for a member of our team; another may be typed (vocabulary, "Team roles"). */
export const teamRoles = [
  'CSM',
  'Account Manager',
  'Sales Lead',
  'Support Lead',
  'RevOps',
  'Renewal Manager',
  'Solutions',
] as const;

export const standings = ['Primary', 'Secondary'] as const;

/** Somebody of ours who works on an account (row 8). Exactly one of them is the DRI. */
export const teamMember = defineEntity('teamMember', {
  accountId: reference('account'),
  name: requiredText(200, { audience: 'customer' }),
  /** One of `teamRoles`, or the user's own word. */
  role: text(100, { audience: 'customer' }),
  /** The directly responsible individual of the plan. */
  isDri: flag(),
  /** Primary or secondary owner of the account, or null. */
  standing: choice(standings),
  email: email({ audience: 'customer' }),
  notes: text(1000),
});

/**
 * How well one of ours knows one of theirs (row 16). Levels: 0 no contact, 1 known by name, 2 in touch,
 * 3 works with us, 4 trusts us.
 */
export const coverage = defineEntity('coverage', {
  accountId: reference('account'),
  teamMemberId: reference('teamMember'),
  stakeholderId: reference('stakeholder'),
  level: integer(0, 4),
  target: integer(0, 4),
  lastTouch: day(),
  notes: text(1000),
});

export const relationKinds = ['Influence', 'Conflict'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A line between two people: who sways whom, or who is at odds with whom (row 15). */
export const relation = defineEntity('relation', {
  accountId: reference('account'),
  /** Who influences; the two ends of a conflict are equal. */
  fromId: reference('stakeholder'),
  toId: reference('stakeholder'),
  kind: requiredChoice(relationKinds, 'Influence'),
  label: text(100),
});

/** After how many days without contact somebody of a role has been left too long; for the whole book (row 19). */
export const contactCadence = defineEntity('contactCadence', {
  roleType: requiredText(100),
  /** 1 to 730 days. */
  days: integer(1, 730),
});

export type TeamMember = RecordOf<typeof teamMember>;
export type Coverage = RecordOf<typeof coverage>;
export type Relation = RecordOf<typeof relation>;
export type ContactCadence = RecordOf<typeof contactCadence>;
