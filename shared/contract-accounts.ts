import { z } from 'zod';

const id = z.string().min(1).max(64);

/** Calls about an account among the others. */
export const accountContract = {
  'account.standing': {
    /** Where an account stands by ARR among those of its currency; the largest fifth are key accounts. */
    input: z.strictObject({ accountId: id }),
    output: z.strictObject({
      currency: z.string(),
      /** 1 is the largest; null without an ARR. */
      place: z.int().nullable(),
      accounts: z.int(),
      /** The smallest ARR that is still a key account, minor units. */
      floor: z.int().nullable(),
    }),
  },
} as const;
