import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

import * as format from './format.ts';

import styles from './Tabs.module.css';

export type Tab = { readonly id: string; readonly label: string; readonly count?: number };

type Props = {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly onChange: (id: string) => void;
  /** What the current tab shows. */
  readonly children: ReactNode;
};

/** Tabs over one panel; arrow keys move between them. */
export const Tabs = ({ label, tabs, current, onChange, children }: Props) => (
  <Base.Root
    className={styles['root']}
    value={current}
    onValueChange={(id: string) => {
      onChange(id);
    }}
  >
    <Base.List className={styles['list']} aria-label={label} activateOnFocus>
      {tabs.map((tab) => (
        <Base.Tab key={tab.id} value={tab.id} className={styles['tab']}>
          {tab.label}
          {tab.count === undefined ? null : (
            <span className={styles['count']}>{format.number(tab.count)}</span>
          )}
        </Base.Tab>
      ))}
    </Base.List>
    {/* Another tab is another panel: it begins at its top, not where the one before was scrolled to. */}
    <Base.Panel key={current} value={current} className={styles['panel']} tabIndex={-1}>
      {children}
    </Base.Panel>
  </Base.Root>
);
