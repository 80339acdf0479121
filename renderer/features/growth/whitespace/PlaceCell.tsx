import { memo } from 'react';

import type { WhitespacePlace } from '../../../../shared/domain/whitespace.ts';
import { measureInter } from '../../../../shared/figures/metrics.ts';
import { whitespaceCellFigure } from '../../../../shared/figures/whitespace-cell.ts';
import { locale } from '../../../ui/format.ts';
import { Shape } from '../../../ui/MarkShape.tsx';
import { screenScale } from '../../plan/use-figure-box.ts';

import styles from './Whitespace.module.css';

/** Height of a place, pixels. */
export const placeHeight = 40;

type Props = {
  readonly place: WhitespacePlace;
  readonly currency: string;
  /** Pixels. */
  readonly width: number;
  /** Row and column of the grid, from 1. */
  readonly at: string;
  /** Tab reaches this place. */
  readonly active: boolean;
  readonly onOpen: (at: string) => void;
};

/** One place, drawn with the marks that the PDF draws it with. */
export const PlaceCell = memo(
  ({ place, currency, width, at, active, onOpen }: Props) => {
    const box = { width: width - 2, height: placeHeight, measure: measureInter, scale: screenScale };
    const { marks, description } = whitespaceCellFigure(place, currency, { ...box, locale: locale() });
    return (
      <td
        role="gridcell"
        className={styles['place']}
        tabIndex={active ? 0 : -1}
        aria-label={description}
        title={place.cell?.notes ?? undefined}
        data-at={at}
        data-record={place.cell?.id}
        data-field="status"
        onClick={() => onOpen(at)}
      >
        <svg width={box.width} height={box.height} aria-hidden>
          {marks.map((mark, index) =>
            // A place is drawn from single marks in a fixed order.
            mark.type === 'group' ? null : <Shape key={`${mark.type}${index}`} mark={mark} />,
          )}
        </svg>
      </td>
    );
  },
  (before, now) =>
    before.place.cell === now.place.cell &&
    before.place.opportunity === now.place.opportunity &&
    before.place.product === now.place.product &&
    before.place.segment === now.place.segment &&
    before.currency === now.currency &&
    before.width === now.width &&
    before.at === now.at &&
    before.active === now.active &&
    before.onOpen === now.onOpen,
);
