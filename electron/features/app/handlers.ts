import type { CoreContext, Handlers } from '../../context.ts';
import { undoState } from '../../db/history.ts';
import { countRecords } from '../../db/records.ts';

export const appHandlers = ({ db, shell, version, today }: CoreContext): Handlers<'app.status'> => ({
  'app.status': () => ({
    version,
    today: today(),
    shell,
    accounts: countRecords(db, 'account'),
    ...undoState(db),
  }),
});
