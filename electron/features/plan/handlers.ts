import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { readPlan } from '../../db/plan.ts';
import { resolveAccount } from './queries.ts';

export const planHandlers = ({ db }: CoreContext): Handlers<'plan.resolve' | 'plan.get'> => ({
  'plan.resolve': ({ key }) => resolveAccount(db, key),
  'plan.get': ({ accountId }) => {
    const plan = readPlan(db, accountId);
    if (!plan) throw new CarryonError('NOT_FOUND');
    return plan;
  },
});
