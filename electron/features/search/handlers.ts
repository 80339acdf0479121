import type { CoreContext, Handlers } from '../../context.ts';
import { searchEverywhere } from './queries.ts';

export const searchHandlers = ({ db }: CoreContext): Handlers<'search.query'> => ({
  'search.query': ({ text, limit }) => searchEverywhere(db, text, limit),
});
