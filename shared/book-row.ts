import { z } from 'zod';

/** What a set of accounts adds up to, currency by currency; amounts in minor units. */
export const currencyTotals = z.array(
  z.strictObject({ currency: z.string(), accounts: z.int(), arr: z.int(), arrAtRisk: z.int() }),
);
export type CurrencyTotals = z.infer<typeof currencyTotals>;

/** One line of the book; amounts in minor units of `currency`, `null` is "not recorded". */
export const bookRow = z.strictObject({
  num: z.int(),
  id: z.string(),
  name: z.string(),
  crmId: z.string().nullable(),
  domain: z.string().nullable(),
  tier: z.string().nullable(),
  lifecycleStage: z.string().nullable(),
  segment: z.string().nullable(),
  industry: z.string().nullable(),
  country: z.string().nullable(),
  currency: z.string(),
  arr: z.int().nullable(),
  arrAtRisk: z.int(),
  contractStart: z.string().nullable(),
  renewalDate: z.string().nullable(),
  renewalInDays: z.int().nullable(),
  licensedSeats: z.int().nullable(),
  activeSeats: z.int().nullable(),
  owner: z.string().nullable(),
  keyAccount: z.boolean(),
  /** Points given and points possible of the latest assessment, weights applied; 0 of 0 when none. */
  health: z.strictObject({ points: z.int(), possible: z.int(), scored: z.int(), status: z.string() }),
  /** Days since somebody last changed the plan; null for an account nobody has planned yet. */
  planAge: z.int().nullable(),
  nextStep: z.string().nullable(),
  nextStepDue: z.string().nullable(),
  pipeline: z.int(),
  openRisks: z.int(),
  /** Values of the fields that the user made, as they are stored, by the id of the field. */
  custom: z.record(z.string(), z.string()),
});
export type BookRow = z.infer<typeof bookRow>;
