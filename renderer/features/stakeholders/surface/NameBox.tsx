import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './NameBox.module.css';

/** What is being added: somebody, or a role nobody fills yet. */
export type NewName = { readonly name: string; readonly isPlaceholder: boolean };

type Props = {
  /** Where it stands, in the figure's units. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** A role that nobody fills yet can be added too. */
  readonly withPlaceholder?: boolean;
  /** Makes the person; rejects when it was refused, and what was typed stays. */
  readonly onAdd: (name: NewName) => Promise<void>;
  /** Nobody was added. */
  readonly onCancel: () => void;
};

/** Room it takes in a figure, in its units. */
export const nameBoxSize = { width: 230, height: 68 } as const;

/** A name typed on the figure itself: Enter adds, Esc takes back. */
export const NameBox = ({ x, y, label, withPlaceholder = false, onAdd, onCancel }: Props) => {
  const { t } = useTranslation('stakeholders');
  const [name, setName] = useState('');
  const [isPlaceholder, setPlaceholder] = useState(false);
  const busy = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const add = async () => {
    const typed = name.trim();
    if (typed === '' || busy.current) return;
    busy.current = true;
    try {
      await onAdd({ name: typed, isPlaceholder });
    } catch {
      // The refusal stands above the page; what was typed stays here.
      busy.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      void add();
    }
    if (event.key === 'Escape') onCancel();
  };
  return (
    <foreignObject
      className={styles['place']}
      x={x}
      y={y}
      width={nameBoxSize.width}
      height={nameBoxSize.height}
    >
      <div
        ref={box}
        className={styles['box']}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onBlur={({ relatedTarget }) => {
          const leaves = !(relatedTarget instanceof Node && box.current?.contains(relatedTarget));
          if (leaves && !busy.current && name.trim() === '') onCancel();
        }}
      >
        <input
          ref={input}
          className={styles['input']}
          aria-label={label}
          placeholder={label}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        {withPlaceholder ? (
          <label className={styles['option']}>
            <input
              type="checkbox"
              checked={isPlaceholder}
              onChange={(event) => setPlaceholder(event.target.checked)}
            />
            {t('add.placeholder')}
          </label>
        ) : null}
      </div>
    </foreignObject>
  );
};
