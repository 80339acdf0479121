import type { PageTone } from '../engine/palette.ts';
import { box } from '../layout/box.ts';
import { equalColumns } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { pill, type Status } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { fitted, text } from '../layout/text.ts';

export type Tile = {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly status?: { readonly status: Status; readonly word: string };
  /** A gap in the records: shown muted and smaller than a number. */
  readonly missing?: boolean;
};

const padding = { x: 10, top: 9, bottom: 9 };

const tile =
  ({ label, value, detail, status, missing }: Tile, bar: PageTone) =>
  (minHeight: number): Node =>
    box(
      stack(
        [
          text(label, { style: 'caption', tone: 'muted' }),
          missing ? text(value, { style: 'h2', tone: 'muted' }) : fitted(value),
          ...(status ? [pill(status.status, status.word)] : []),
          text(detail, { style: 'caption', tone: 'muted' }),
        ],
        3,
      ),
      { padding, fill: 'surface', bar, minHeight },
    );

const barOf = (status: Status | undefined): PageTone =>
  status === undefined || status === 'neutral' ? 'accent' : status;

/** The figures of a summary side by side, all of one height. */
export const tiles = (all: readonly Tile[]): Node =>
  equalColumns(
    all.map((one) => tile(one, barOf(one.status?.status))),
    10,
  );
