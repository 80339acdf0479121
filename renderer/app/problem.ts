import { create } from 'zustand';

/** A failure that belongs to no field or page: shown in the frame until it is closed. */
export const useProblem = create<{ readonly error: unknown }>(() => ({ error: null }));

export const showProblem = (error: unknown): void => useProblem.setState({ error });
export const closeProblem = (): void => useProblem.setState({ error: null });
