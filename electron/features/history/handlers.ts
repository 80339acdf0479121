import type { CoreContext, Handlers } from '../../context.ts';
import { undoState, type Recorded } from '../../db/history.ts';
import { redo, undo } from '../../db/undo.ts';
import { historyEntries } from './queries.ts';

type Channels = 'history.list' | 'history.undo' | 'history.redo';

export const historyHandlers = ({ db, now, user, changed }: CoreContext): Handlers<Channels> => {
  const move = (step: typeof undo | typeof redo) => () => {
    const recorded: Recorded<string> = step(db, { at: now().toISOString(), by: user });
    changed(recorded.accountIds);
    return { label: recorded.value, ...undoState(db) };
  };
  return {
    'history.list': (input) => historyEntries(db, input),
    'history.undo': move(undo),
    'history.redo': move(redo),
  };
};
