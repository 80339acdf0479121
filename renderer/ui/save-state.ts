import { create } from 'zustand';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

type Saves = {
  readonly running: number;
  readonly failed: ReadonlySet<string>;
  /** An edit has been saved since the window opened. */
  readonly savedOnce: boolean;
};

/** Every save under way or failed in this window; the frame shows the sum of it. */
export const useSaves = create<Saves>(() => ({ running: 0, failed: new Set(), savedOnce: false }));

const without = (set: ReadonlySet<string>, key: string) => new Set([...set].filter((other) => other !== key));

/** Counts a save in, runs it, and counts it out; `key` names the field, so that its retry clears its failure. */
export const trackSave = async <T>(key: string, save: () => Promise<T>): Promise<T> => {
  useSaves.setState(({ running, failed }) => ({ running: running + 1, failed: without(failed, key) }));
  try {
    const result = await save();
    useSaves.setState({ savedOnce: true });
    return result;
  } catch (error) {
    useSaves.setState(({ failed }) => ({ failed: new Set([...failed, key]) }));
    throw error;
  } finally {
    useSaves.setState(({ running }) => ({ running: running - 1 }));
  }
};

/** Forgets a failed save: its text was reverted, or its field has gone. */
export const forgetSave = (key: string): void => {
  useSaves.setState(({ failed }) => ({ failed: without(failed, key) }));
};

export const saveStateOf = ({ running, failed, savedOnce }: Saves): SaveState => {
  if (failed.size > 0) return 'failed';
  if (running > 0) return 'saving';
  return savedOnce ? 'saved' : 'idle';
};
