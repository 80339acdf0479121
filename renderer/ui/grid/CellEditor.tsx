import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';

import type { ParseReason } from '../parse.ts';
import { ChoiceList } from './ChoiceList.tsx';
import type { CellEdit } from './types.ts';

import styles from './CellEditor.module.css';

/** What an editor hands over; `everywhere` is Ctrl+Enter: all selected rows. */
export type Typed = { readonly value: unknown; readonly before: unknown; readonly everywhere: boolean };

/** An editor that is open, for what happens outside it. */
export type OpenEditor = {
  /** Takes what was typed; false where it is refused, and the editor stays with the reason. */
  readonly leave: () => boolean;
};

export type Way = 'stay' | 'down' | 'next' | 'previous';

type Props = {
  readonly edit: CellEdit;
  readonly column: string;
  readonly align: 'start' | 'end';
  /** What was typed to open it; null opens it on the stored value. */
  readonly typed: string | null;
  readonly handle: RefObject<OpenEditor | null>;
  /** Takes the parsed value, and the one it was typed over. */
  readonly onCommit: (typed: Typed, way: Way) => void;
  readonly onCancel: () => void;
};

const wayOf = (event: KeyboardEvent): Way => {
  if (event.key === 'Enter') return event.ctrlKey || event.metaKey ? 'stay' : 'down';
  return event.shiftKey ? 'previous' : 'next';
};

/** The input over a cell: Enter and Tab take the value, Esc leaves it as it was, Alt+Enter breaks the line. */
export const CellEditor = ({ edit, column, align, typed, handle, onCommit, onCancel }: Props) => {
  const { t } = useTranslation('common');
  const { codec } = edit;
  const id = useId();
  // What the user saw when typing began: the row may change under the editor.
  const [before] = useState(edit.value);
  const stored = codec.edit(before);
  const [text, setText] = useState(typed ?? stored);
  const [reason, setReason] = useState<ParseReason | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const done = useRef(false);
  const lines = codec.long;

  useEffect(() => {
    const element = input.current;
    if (!element) return;
    element.focus();
    if (typed === null) element.select();
    else element.setSelectionRange(typed.length, typed.length);
    setAnchor(element.getBoundingClientRect());
  }, [typed]);

  const all = codec.choices ?? edit.suggestions ?? null;
  const wanted = text.trim().toLowerCase();
  const untouched = text === stored;
  const offered = all?.filter((choice) => untouched || choice.toLowerCase().includes(wanted)) ?? [];
  const highlighted = picked ?? (codec.choices && !untouched && wanted !== '' ? 0 : null);

  const finish = (chosen: string, way: Way, everywhere = false) => {
    if (done.current) return true;
    const parsed = codec.parse(chosen);
    if (!parsed.ok) {
      setReason(parsed.reason);
      return false;
    }
    done.current = true;
    onCommit({ value: parsed.value, before, everywhere }, way);
    return true;
  };
  useImperativeHandle(handle, () => ({ leave: () => finish(text, 'stay') }));
  const cancel = () => {
    done.current = true;
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (step !== 0 && offered.length > 0) {
      event.preventDefault();
      const current = picked ?? (step > 0 ? -1 : offered.length);
      setPicked((current + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && event.altKey && lines) {
      event.preventDefault();
      setText(`${text}\n`);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      const choice = highlighted === null ? undefined : offered[highlighted];
      finish(choice ?? text, wayOf(event), event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    }
  };
  const shared = {
    ref: input,
    value: text,
    className: styles['editor'],
    'data-align': align,
    'data-draft': text !== stored,
    'aria-label': t('grid.editing', { column }),
    'aria-invalid': reason !== null,
    'aria-describedby': reason ? `${id}-reason` : undefined,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value);
      setReason(null);
      setPicked(null);
    },
    onBlur: () => finish(text, 'stay'),
    onKeyDown,
    onPaste: (event: { stopPropagation: () => void }) => event.stopPropagation(),
    onCopy: (event: { stopPropagation: () => void }) => event.stopPropagation(),
    onDoubleClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  };
  return (
    <>
      {lines ? (
        <textarea {...shared} rows={4} data-lines />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          role={all ? 'combobox' : undefined}
          aria-expanded={all ? offered.length > 0 : undefined}
          aria-controls={all ? `${id}-list` : undefined}
          aria-activedescendant={highlighted === null ? undefined : `${id}-list-${highlighted}`}
        />
      )}
      {reason ? (
        <span id={`${id}-reason`} className={styles['reason']} role="alert">
          {t(`refused.${reason}`)}
        </span>
      ) : null}
      {anchor && offered.length > 0 ? (
        <ChoiceList
          id={`${id}-list`}
          label={column}
          anchor={anchor}
          choices={offered}
          highlighted={highlighted}
          onPick={(choice) => finish(choice, 'stay')}
        />
      ) : null}
    </>
  );
};
