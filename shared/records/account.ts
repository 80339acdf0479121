import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  email,
  flag,
  identifier,
  integer,
  list,
  money,
  note,
  optionalFlag,
  requiredText,
  text,
} from '../fields.ts';

export const tiers = ['Enterprise', 'Mid-Market', 'SMB'] as const;
export const lifecycleStages = [
  'Onboarding',
  'Adoption',
  'Value realization',
  'Renewal',
  'Expansion',
] as const;
export const contractTerms = ['Annual', 'Multi-Year'] as const;

/** A customer of the book of business (product spec rows 5, 7, 8 and 37). */
export const account = defineEntity('account', {
  name: requiredText(200, { audience: 'customer' }),
  /** The account's id in the CRM: the first match key of an import. */
  crmId: identifier(),
  /** The customer's main internet domain, lower case, without `www.`: the second match key. */
  domain: identifier(),
  tier: choice(tiers),
  lifecycleStage: choice(lifecycleStages),
  segment: text(100),
  industry: text(200, { audience: 'customer' }),
  country: text(100, { audience: 'customer' }),
  city: text(100),
  phone: identifier(),
  /** ISO 4217 code that every amount of this account is in; null reads as USD. */
  currency: text(3, { audience: 'customer' }),
  /** Annual recurring revenue, minor units. */
  arr: money({ audience: 'customer' }),
  contractStart: day({ audience: 'customer' }),
  renewalDate: day({ audience: 'customer' }),
  contractTerm: choice(contractTerms, { audience: 'customer' }),
  autoRenew: optionalFlag({ audience: 'customer' }),
  /** Days before the renewal date by which notice must be given, 0 to 730. */
  noticeDays: integer(0, 730, { audience: 'customer' }),
  products: list({ audience: 'customer' }),
  licensedSeats: integer(0, 1_000_000_000, { audience: 'customer' }),
  activeSeats: integer(0, 1_000_000_000, { audience: 'customer' }),
  employees: integer(0, 1_000_000_000, { audience: 'customer' }),
  /** The customer's own yearly revenue, minor units of `currency`. */
  annualRevenue: money({ audience: 'customer' }),
  /** Customer success manager; the directly responsible individual of the plan. */
  primaryCsm: text(200, { audience: 'customer' }),
  csmEmail: email(),
  secondaryOwner: text(200),
  strategic: flag(),
  strategicReason: text(500),
  /** Whom to involve, in order, when the account is at risk. */
  escalationPath: text(500),
  notes: note(),
});

export type Account = RecordOf<typeof account>;
