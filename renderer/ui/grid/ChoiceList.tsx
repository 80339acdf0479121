import { createPortal } from 'react-dom';

import popup from '../Popup.module.css';
import styles from './CellEditor.module.css';

type Props = {
  readonly id: string;
  readonly label: string;
  /** The cell it belongs to. */
  readonly anchor: DOMRect;
  readonly choices: readonly string[];
  readonly highlighted: number | null;
  readonly onPick: (choice: string) => void;
};

const mostShown = 100;
const tallest = 260;

/** What a cell offers while it is typed into: under the cell, or above it near the window's foot. */
export const ChoiceList = ({ id, label, anchor, choices, highlighted, onPick }: Props) => {
  const below = window.innerHeight - anchor.bottom;
  const up = below < Math.min(tallest, choices.length * 28 + 12) && anchor.top > below;
  return createPortal(
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className={`${popup['popup']} ${styles['choices']}`}
      style={{
        left: anchor.left,
        minWidth: anchor.width,
        maxHeight: Math.min(tallest, (up ? anchor.top : below) - 8),
        ...(up ? { bottom: window.innerHeight - anchor.top + 2 } : { top: anchor.bottom + 2 }),
      }}
    >
      {choices.slice(0, mostShown).map((choice, index) => (
        <li
          key={choice}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === highlighted}
          data-highlighted={index === highlighted ? '' : undefined}
          className={popup['item']}
          ref={index === highlighted ? scrollTo : undefined}
          // The input keeps the focus, or leaving it would take the typed text.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>,
    document.body,
  );
};

const scrollTo = (element: HTMLLIElement | null) => element?.scrollIntoView({ block: 'nearest' });
