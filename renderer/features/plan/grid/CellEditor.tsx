import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { ParseReason } from '../../../ui/parse.ts';
import type { GridCells } from './columns.ts';
import type { Move } from './grid-store.ts';

import styles from './RecordGrid.module.css';

type Props = {
  readonly column: GridCells;
  readonly stored: unknown;
  readonly seed: string | null;
  /** `expected` is the value the editing began with. */
  readonly onSave: (value: unknown, expected: unknown) => void;
  /** Ends editing and moves; null stays on the cell. */
  readonly onEnd: (move: Move | null) => void;
};

const growing = new Set(['note', 'text', 'list']);

/** Grows the area with its text. */
const fit = (area: HTMLTextAreaElement): void => {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
};

/** The text of a cell while it is typed: Enter and Tab save and move on, leaving saves, Esc takes back. */
export const CellEditor = ({ column, stored, seed, onSave, onEnd }: Props) => {
  const { t } = useTranslation('common');
  const { codec } = column;
  const [text, setText] = useState(seed ?? codec?.edit(stored) ?? '');
  const [reason, setReason] = useState<ParseReason | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const [origin] = useState(stored);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.focus();
    fit(element);
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  if (!codec) return null;

  const commit = (move: Move | null): void => {
    if (ended.current) return;
    const parsed = codec.parse(text);
    if (!parsed.ok) {
      setReason(parsed.reason);
      return;
    }
    ended.current = true;
    if (text !== codec.edit(origin)) onSave(parsed.value, origin);
    onEnd(move);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && !(event.shiftKey && codec.kind === 'note')) {
      event.preventDefault();
      commit('down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(event.shiftKey ? 'previous' : 'next');
    } else if (event.key === 'Escape') {
      ended.current = true;
      onEnd(null);
    }
  };
  return (
    <div className={styles['editor']} data-wide={growing.has(codec.kind)}>
      <textarea
        ref={area}
        rows={1}
        className={styles['input']}
        aria-label={t('grid.editing', { column: column.label })}
        aria-invalid={reason !== null}
        data-draft={text !== codec.edit(origin)}
        data-numeric={column.align === 'end'}
        placeholder={codec.kind === 'day' ? 'YYYY-MM-DD' : codec.kind === 'quarter' ? 'Q2 2026' : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          fit(event.target);
          setReason(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit(null)}
      />
      {reason ? (
        <p className={styles['problem']} role="alert">
          {t(`refused.${reason}`)}
        </p>
      ) : null}
    </div>
  );
};
