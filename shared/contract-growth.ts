import { z } from 'zod';

import { id } from './contract-parts.ts';
import { swotTargets } from './domain/swot.ts';
import { segmentKinds, whitespaceCell } from './records/goal.ts';
import { opportunity } from './records/growth.ts';

const { product, segment, status, value, competitor, notes } = whitespaceCell.fields;

/** The most places a whitespace grid is made of in one step. */
const mostPlaces = 5000;

const place = {
  accountId: id,
  product: product.schema,
  segment: segment.schema,
  segmentKind: z.enum(segmentKinds),
};

/** Calls of the growth page that change several records as one step of undo. */
export const growthContract = {
  'whitespace.add': {
    /** Makes every place of these products and segments that is not there yet: a new row or column. */
    input: z
      .strictObject({
        accountId: id,
        segmentKind: z.enum(segmentKinds),
        products: z.array(product.schema).min(1).max(500),
        segments: z.array(segment.schema).min(1).max(500),
      })
      .refine(({ products, segments }) => products.length * segments.length <= mostPlaces, 'too many places'),
    output: z.strictObject({ added: z.int() }),
  },
  'whitespace.set': {
    /** Changes a place, which is made when there is no record of it yet. */
    input: z.strictObject({
      ...place,
      changes: z.strictObject({
        status: status.schema.optional(),
        value: value.schema.optional(),
        competitor: competitor.schema.optional(),
        notes: notes.schema.optional(),
      }),
    }),
    output: z.strictObject({ id }),
  },
  'whitespace.rename': {
    /** Renames a product, also among those the account has bought, or a segment. CONSTRAINT for a name in use. */
    input: z.strictObject({
      accountId: id,
      axis: z.enum(['Product', ...segmentKinds]),
      from: product.schema,
      to: product.schema,
    }),
    output: z.strictObject({ renamed: z.int() }),
  },
  'whitespace.convert': {
    /** Makes an opportunity of a place and links it. CONSTRAINT when it is one already. */
    input: z.strictObject({ ...place, name: opportunity.fields.name.schema }),
    /** Id of the opportunity. */
    output: z.strictObject({ id }),
  },
  'swot.convert': {
    /** Makes a risk, an opportunity or an action of a SWOT note and links it. CONSTRAINT when it is one already. */
    input: z.strictObject({ noteId: id, target: z.enum(swotTargets) }),
    /** Id of what was made. */
    output: z.strictObject({ id }),
  },
} as const;
