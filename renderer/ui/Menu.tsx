import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

import { assertNever } from './assert-never.ts';

import styles from './Popup.module.css';

export type MenuEntry =
  | {
      readonly type: 'action';
      readonly label: string;
      readonly icon?: ReactNode;
      readonly disabled?: boolean;
      readonly onSelect: () => void;
    }
  | {
      readonly type: 'check';
      readonly label: string;
      readonly checked: boolean;
      /** One of several: choosing it closes the menu. */
      readonly closes?: boolean;
      readonly onChange: (checked: boolean) => void;
    }
  | { readonly type: 'heading'; readonly label: string }
  | { readonly type: 'separator' };

type Props = {
  /** The button that opens the menu; it must take a ref and props. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
};

const entryKey = (entry: MenuEntry, index: number) => ('label' in entry ? entry.label : `${index}`);

const Entry = ({ entry }: { readonly entry: MenuEntry }) => {
  switch (entry.type) {
    case 'action':
      return (
        <Base.Item className={styles['item']} disabled={entry.disabled ?? false} onClick={entry.onSelect}>
          {entry.icon}
          <span className={styles['label']}>{entry.label}</span>
        </Base.Item>
      );
    case 'check':
      return (
        <Base.CheckboxItem
          className={styles['item']}
          checked={entry.checked}
          onCheckedChange={entry.onChange}
          closeOnClick={entry.closes ?? false}
        >
          <span className={styles['check']}>{entry.checked ? <Check aria-hidden /> : null}</span>
          <span className={styles['label']}>{entry.label}</span>
        </Base.CheckboxItem>
      );
    case 'heading':
      return <div className={styles['groupLabel']}>{entry.label}</div>;
    case 'separator':
      return <Base.Separator className={styles['separator']} />;
    default:
      return assertNever(entry);
  }
};

/** A button's menu: actions, choices that can be ticked, headings and lines. */
export const Menu = ({ trigger, entries }: Props) => (
  <Base.Root modal={false}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" className={styles['positioner']}>
        <Base.Popup className={styles['popup']}>
          {entries.map((entry, index) => (
            <Entry key={entryKey(entry, index)} entry={entry} />
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
