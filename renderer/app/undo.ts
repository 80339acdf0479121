import { call } from '../api.ts';
import { texts } from '../text/index.ts';
import { offerUndo } from '../ui/toasts.tsx';
import { refreshStatus, useCoreStatus } from './core-status.ts';
import { showProblem } from './problem.ts';

type Step = 'history.undo' | 'history.redo';

const step = async (channel: Step): Promise<void> => {
  try {
    const { label } = await call(channel, {});
    const undone = channel === 'history.undo';
    offerUndo(texts.t(undone ? 'app:undone' : 'app:redone', { label }), {
      label: texts.t(undone ? 'redo' : 'undo'),
      run: () => void step(undone ? 'history.redo' : 'history.undo'),
    });
  } catch (error) {
    showProblem(error);
  }
  await refreshStatus();
};

/** Why nothing is undone for now, said by what is on screen; null while undo works. */
let held: (() => void) | null = null;

/** Keeps undo and redo from doing anything but `tell` while a past day is looked at. Returns how to end it. */
export const holdUndo = (tell: () => void): (() => void) => {
  held = tell;
  return () => {
    held = null;
  };
};

/** Takes back the last change of the plan; says what it was, with Redo. Does nothing when there is none. */
export const undo = async (): Promise<void> => {
  if (held) held();
  else if (useCoreStatus.getState().status?.undo !== null) await step('history.undo');
};

/** Puts the last undone change back. */
export const redo = async (): Promise<void> => {
  if (held) held();
  else if (useCoreStatus.getState().status?.redo !== null) await step('history.redo');
};

/** Says what was just done to the plan, with the button that undoes it. */
export const offerUndoOfLast = (message: string): void => {
  offerUndo(message, { label: texts.t('undo'), run: () => void undo() });
};
