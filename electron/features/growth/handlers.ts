import type { growthContract } from '../../../shared/contract-growth.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { swotHandlers } from './swot.ts';
import { whitespaceHandlers } from './whitespace.ts';

/** What the growth page does to several records at once. */
export const growthHandlers = (context: CoreContext): Handlers<keyof typeof growthContract> => ({
  ...whitespaceHandlers(context),
  ...swotHandlers(context),
});
