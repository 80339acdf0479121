import { z } from 'zod';

import { id } from './contract-parts.ts';

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
