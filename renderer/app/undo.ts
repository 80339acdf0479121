import { call } from '../api.ts';
import { texts } from '../text/index.ts';
import { useSaves } from '../ui/save-state.ts';
import { offerUndo } from '../ui/toasts.tsx';
import { refreshStatus, useCoreStatus } from './core-status.ts';
import { showProblem } from './problem.ts';

type Step = 'history.undo' | 'history.redo';

const take = async (channel: Step): Promise<void> => {
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

/** Resolves when nothing that was changed on screen is on its way to the core any more. */
const allSaved = (): Promise<void> =>
  new Promise((resolve) => {
    if (useSaves.getState().running === 0) {
      resolve();
      return;
    }
    const stop = useSaves.subscribe(({ running }) => {
      if (running > 0) return;
      stop();
      resolve();
    });
  });

const isNothingLeft = (channel: Step): boolean => {
  const { status } = useCoreStatus.getState();
  return status !== null && status[channel === 'history.undo' ? 'undo' : 'redo'] === null;
};

const takeAfter = async (before: Promise<void>, channel: Step): Promise<void> => {
  await before;
  await allSaved();
  // What was just saved may not have been heard of yet.
  if (isNothingLeft(channel)) await refreshStatus();
  if (!isNothingLeft(channel)) await take(channel);
};

let last: Promise<void> = Promise.resolve();

/**
 * Takes one step after the other, each once what was changed before it is saved: however quickly the keys come,
 * what goes back is what was seen last. Does nothing when the core has no such step.
 */
const step = (channel: Step): Promise<void> => {
  last = takeAfter(last, channel);
  return last;
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
  else await step('history.undo');
};

/** Puts the last undone change back. */
export const redo = async (): Promise<void> => {
  if (held) held();
  else await step('history.redo');
};

/** Says what was just done to the plan, with the button that undoes it. */
export const offerUndoOfLast = (message: string): void => {
  offerUndo(message, { label: texts.t('undo'), run: () => void undo() });
};
