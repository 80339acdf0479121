import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';

import styles from './Popup.module.css';

type Props = {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
};

/** A small panel that belongs to a button: filters, choices, a short form. Esc closes it. */
export const Popover = ({ trigger, label, children, open, onOpenChange }: Props) => (
  <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" className={styles['positioner']}>
        <Base.Popup aria-label={label} className={classNames(styles['popup'], styles['panel'])}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
