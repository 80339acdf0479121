/**
 * The two functions a page reaches the core with: all that the preload script exposes, and what the
 * browser shell's transport imitates. Channels and inputs are checked by the dispatcher, not here.
 */
export type Bridge = {
  /** Resolves with a reply envelope, `{ ok: true, value } | { ok: false, error }`; never with anything else. */
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  /** Calls the listener with every event of the core; the returned function ends it. */
  readonly on: (listener: (event: unknown) => void) => () => void;
};
