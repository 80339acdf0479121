import { memo } from 'react';

import type { Mark } from '../../../../shared/figures/marks.ts';
import { Shape } from '../../../ui/MarkShape.tsx';
import { sameMark } from './same-mark.ts';

import styles from './Surface.module.css';

type Group = Extract<Mark, { type: 'group' }>;
/** Picked up, about to receive what is dragged, or one of the ends of a line being drawn. */
export type GroupState = 'picked' | 'target' | 'faint';

type Props = {
  readonly mark: Group;
  /** Undefined for a group that is only looked at. */
  readonly tabIndex: 0 | -1 | undefined;
  readonly state: GroupState | undefined;
  /** The field that a finding about the record of this group jumps to. */
  readonly field: string | undefined;
  /** How far it is dragged. */
  readonly dx: number;
  readonly dy: number;
};

const Marks = ({ marks }: { readonly marks: readonly Mark[] }) =>
  marks.map((mark, index) =>
    mark.type === 'group' ? (
      <Marks key={mark.key} marks={mark.marks} />
    ) : (
      <Shape key={`${mark.type}${index}`} mark={mark} />
    ),
  );

const same = (before: Props, now: Props): boolean =>
  before.tabIndex === now.tabIndex &&
  before.state === now.state &&
  before.dx === now.dx &&
  before.dy === now.dy &&
  sameMark(before.mark, now.mark);

/** A group of marks that can be reached, or only looked at. Drawn again only when something of it changes. */
export const MarkGroup = memo(
  ({ mark, tabIndex, state, field, dx, dy }: Props) => (
    <g
      role={tabIndex === undefined ? 'img' : 'button'}
      aria-label={mark.label}
      tabIndex={tabIndex}
      data-key={mark.key}
      data-record={field === undefined ? undefined : mark.key}
      data-field={field}
      data-state={state}
      className={styles['group']}
      transform={dx === 0 && dy === 0 ? undefined : `translate(${dx} ${dy})`}
    >
      <title>{mark.label}</title>
      {/* Initials and clamped words: the label says them in full. */}
      <g aria-hidden>
        <Marks marks={mark.marks} />
      </g>
    </g>
  ),
  same,
);
