import type { ComponentProps, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { Tooltip } from './Tooltip.tsx';

import styles from './Button.module.css';

type Props = Omit<ComponentProps<'button'>, 'className' | 'children' | 'title'> & {
  /** What it does: its name for a screen reader and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
};

/** A button that is only an icon; it always has a name and shows it. */
export const IconButton = ({ label, icon, type, ...rest }: Props) => (
  <Tooltip text={label}>
    <button
      {...rest}
      type={type ?? 'button'}
      aria-label={label}
      className={classNames(styles['button'], styles['icon'])}
    >
      {icon}
    </button>
  </Tooltip>
);
