import type { PageTone } from '../engine/palette.ts';
import { box } from '../layout/box.ts';
import { textWidth } from '../layout/break-lines.ts';
import { equalColumns, row } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { pill, type Status } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { styles } from '../layout/style.ts';
import { fitted, text } from '../layout/text.ts';

export type Tile = {
  readonly label: string;
  readonly value: string;
  /** Left out where the value itself says that there is nothing. */
  readonly detail?: string;
  readonly status?: { readonly status: Status; readonly word: string };
  /** A gap in the records: shown muted and smaller than a number. */
  readonly missing?: boolean;
};

/** The label, and beside it the status where there is one. */
const labelOf =
  (label: string, status: Tile['status']): Node =>
  (width, kit) => {
    const node = text(label, { style: 'caption', tone: 'muted' });
    if (status === undefined) return node(width, kit);
    const labelWidth = Math.min(width / 2, textWidth(label, styles.caption, kit) + 0.5);
    const laid = row([{ width: labelWidth, node }, { node: pill(status.status, status.word) }], 6)(
      width,
      kit,
    );
    // The pill is a little taller than the label; values of neighbouring tiles stay on one line.
    return { ...laid, height: laid.height - (styles.cell.leading - styles.caption.leading) };
  };

const padding = { x: 10, top: 9, bottom: 9 };

const tile =
  ({ label, value, detail, status, missing }: Tile, bar: PageTone) =>
  (minHeight: number): Node =>
    box(
      stack(
        [
          labelOf(label, status),
          missing ? text(value, { style: 'h2', tone: 'muted' }) : fitted(value),
          ...(detail === undefined ? [] : [text(detail, { style: 'caption', tone: 'muted' })]),
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
