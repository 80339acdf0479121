import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Menu } from '../../../ui/Menu.tsx';
import { useReadOnly } from '../../../ui/read-only.ts';

import styles from './Whitespace.module.css';

type Props = {
  readonly name: string;
  /** What a screen reader says of the row or column. */
  readonly says: string;
  readonly axis: 'row' | 'column';
  readonly at: string;
  readonly active: boolean;
  readonly owned?: boolean;
  /** The name is being typed. */
  readonly renaming: boolean;
  /** False when another row or column has the name. */
  readonly onRename: (to: string) => boolean;
  readonly onRenameStart: () => void;
  /** `refocus`: by a key, so the focus goes back to the name. */
  readonly onRenameEnd: (refocus: boolean) => void;
  readonly onRemove: () => void;
};

type RenameProps = Pick<Props, 'name' | 'onRename'> & { readonly onEnd: Props['onRenameEnd'] };

const RenameInput = ({ name, onRename, onEnd }: RenameProps) => {
  const { t } = useTranslation('whitespace');
  const [text, setText] = useState(name);
  const [taken, setTaken] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => input.current?.select(), []);
  const end = (refocus: boolean) => {
    ended.current = true;
    onEnd(refocus);
  };
  const commit = (refocus: boolean) => {
    const typed = text.trim();
    if (ended.current) return;
    if (typed === '' || typed === name || onRename(typed)) end(refocus);
    else setTaken(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') commit(true);
    if (event.key === 'Escape') end(true);
  };
  return (
    <>
      <input
        ref={input}
        className={styles['rename']}
        aria-label={t('rename', { name })}
        aria-invalid={taken}
        data-draft={text !== name}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setTaken(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => (taken ? end(false) : commit(false))}
      />
      {taken ? (
        <p className={styles['problem']} role="alert">
          {t('nameTaken')}
        </p>
      ) : null}
    </>
  );
};

/** The name of a row or column: renamed in place, removed, or, where the account has bought it, cleared. */
export const NameHead = (props: Props) => {
  const { name, says, axis, at, active, owned = false, renaming, onRenameStart, onRemove } = props;
  const { t } = useTranslation('whitespace');
  const readOnly = useReadOnly();
  const entries = [
    { type: 'action' as const, label: t('rename', { name }), onSelect: onRenameStart },
    {
      type: 'action' as const,
      label: t(owned ? 'clear' : 'remove', { name }),
      onSelect: onRemove,
    },
  ];
  return (
    <th
      role={axis === 'row' ? 'rowheader' : 'columnheader'}
      scope={axis === 'row' ? 'row' : 'col'}
      className={axis === 'row' ? styles['name'] : styles['column']}
      tabIndex={active ? 0 : -1}
      aria-label={says}
      data-at={at}
      data-owned={owned}
    >
      {renaming ? (
        <RenameInput name={name} onRename={props.onRename} onEnd={props.onRenameEnd} />
      ) : (
        <span className={styles['head2']}>
          <span className={styles['words']} title={owned ? t('boughtName', { name }) : name}>
            {name}
          </span>
          {readOnly ? null : (
            <Menu
              trigger={
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles['tool']}
                  aria-label={t('menu', { name })}
                >
                  <Ellipsis aria-hidden />
                </button>
              }
              entries={entries}
            />
          )}
        </span>
      )}
    </th>
  );
};
