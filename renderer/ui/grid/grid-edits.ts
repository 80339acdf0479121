import { createStore, type StoreApi } from 'zustand/vanilla';

import type { GridEdit } from './types.ts';

/** What a cell shows until the store says the same. */
export type PendingCell = { readonly text: string; readonly value: unknown; readonly failed: boolean };
export type PendingRow = Readonly<Record<string, PendingCell>>;

export type EditState<Row> = {
  /** By the key of the row. */
  readonly pending: ReadonlyMap<string, PendingRow>;
  /** All edits that were refused and neither tried again nor given up, with why the last of them was. */
  readonly failed: {
    readonly edits: readonly GridEdit<Row>[];
    readonly error: unknown;
    /** Finds edits whose rows could not be read. */
    readonly find: Find<Row> | null;
  } | null;
};

type Find<Row> = () => Promise<readonly GridEdit<Row>[]>;

export type EditSource<Row> = {
  readonly keyOf: (row: Row) => string;
  readonly textOf: (edit: GridEdit<Row>) => string;
  /** `overwrite`: the user has seen the other value and keeps the own one. */
  readonly send: (edits: readonly GridEdit<Row>[], overwrite: boolean) => Promise<unknown>;
  /** Runs a save as one that the window knows to be under way. */
  readonly track: (save: () => Promise<void>) => Promise<void>;
};

export type GridEdits<Row> = {
  readonly store: StoreApi<EditState<Row>>;
  /** Tells how to send; to be called after every drawing. */
  readonly configure: (source: EditSource<Row>) => void;
  readonly run: (edits: readonly GridEdit<Row>[], overwrite?: boolean) => void;
  /** The same once the edits are found; one that cannot be found is refused. Never rejects. */
  readonly runFound: (find: Find<Row>) => Promise<void>;
  /** Sends the refused edits again, over what is stored now. */
  readonly retry: () => void;
  /** Gives the refused edits up. */
  readonly revert: () => void;
};

const isChange = <Row>({ value, before }: GridEdit<Row>): boolean =>
  JSON.stringify(value) !== JSON.stringify(before);

/**
 * The edits of a grid that are under way and those that were refused, which keep their text. Edits of one cell
 * are sent one after the other. It knows no React, so that every order of editing and answering can be tested.
 */
export const createGridEdits = <Row>(initial: EditSource<Row>): GridEdits<Row> => {
  let source = initial;
  /** What each cell shows, and when that is answered: an older edit says nothing about the cell any more. */
  const shown = new Map<string, { readonly edit: GridEdit<Row>; readonly answered: Promise<void> }>();
  const store = createStore<EditState<Row>>(() => ({ pending: new Map(), failed: null }));

  const placeOf = ({ row, column }: GridEdit<Row>): string => JSON.stringify([source.keyOf(row), column]);
  const isShown = (edit: GridEdit<Row>): boolean => shown.get(placeOf(edit))?.edit === edit;

  const mark = (edits: readonly GridEdit<Row>[], failed: boolean): void => {
    const pending = new Map(store.getState().pending);
    for (const edit of edits) {
      const key = source.keyOf(edit.row);
      const cell = { text: source.textOf(edit), value: edit.value, failed };
      pending.set(key, { ...pending.get(key), [edit.column]: cell });
    }
    store.setState({ pending });
  };
  const clear = (edits: readonly GridEdit<Row>[]): void => {
    const pending = new Map(store.getState().pending);
    for (const edit of edits) {
      const key = source.keyOf(edit.row);
      const { [edit.column]: _done, ...rest } = pending.get(key) ?? {};
      shown.delete(placeOf(edit));
      if (Object.keys(rest).length > 0) pending.set(key, rest);
      else pending.delete(key);
    }
    store.setState({ pending });
  };
  /** Gives up the refused edits for which `isGivenUp` holds. */
  const giveUp = (isGivenUp: (edit: GridEdit<Row>) => boolean): void => {
    const { failed } = store.getState();
    if (!failed) return;
    const left = failed.edits.filter((edit) => !isGivenUp(edit));
    clear(failed.edits.filter(isGivenUp));
    store.setState({ failed: left.length > 0 || failed.find ? { ...failed, edits: left } : null });
  };
  const send = async (
    edits: readonly GridEdit<Row>[],
    overwrite: boolean,
    before: readonly Promise<void>[],
  ): Promise<void> => {
    try {
      await source.track(async () => {
        if (before.length > 0) await Promise.all(before);
        await source.send(edits, overwrite);
      });
      clear(edits.filter(isShown));
    } catch (error) {
      const refused = edits.filter(isShown);
      if (refused.length === 0) return;
      const { failed } = store.getState();
      const { edits: earlier = [], find = null } = failed ?? {};
      store.setState({ failed: { edits: [...earlier, ...refused], error, find } });
      mark(refused, true);
    }
  };
  const run = (all: readonly GridEdit<Row>[], overwrite = false): void => {
    const edits = all.filter(isChange);
    const anew = new Set(all.map(placeOf));
    giveUp((edit) => anew.has(placeOf(edit)));
    if (edits.length === 0) return;
    mark(edits, false);
    const answered = send(
      edits,
      overwrite,
      edits.flatMap((edit) => shown.get(placeOf(edit))?.answered ?? []),
    );
    for (const edit of edits) shown.set(placeOf(edit), { edit, answered });
  };
  const runFound = async (find: Find<Row>): Promise<void> => {
    try {
      run(await find());
    } catch (error) {
      store.setState(({ failed }) => ({ failed: { edits: failed?.edits ?? [], error, find } }));
    }
  };
  return {
    store,
    configure: (next) => {
      source = next;
    },
    run,
    runFound,
    retry: () => {
      const { failed } = store.getState();
      if (!failed) return;
      store.setState({ failed: { ...failed, find: null } });
      run(failed.edits, true);
      if (failed.find) void runFound(failed.find);
    },
    revert: () => {
      giveUp(() => true);
      store.setState({ failed: null });
    },
  };
};
