import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { standingOf } from './queries.ts';

export const keyAccountHandlers = ({ db }: CoreContext): Handlers<'account.standing'> => ({
  'account.standing': ({ accountId }) => {
    const standing = standingOf(db, accountId);
    if (!standing) throw new CarryonError('NOT_FOUND');
    return standing;
  },
});
