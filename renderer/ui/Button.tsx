import type { ComponentProps, ReactNode } from 'react';

import { classNames } from './class-names.ts';

import styles from './Button.module.css';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly look?: Look;
  /** An icon of lucide-react, drawn before the text. */
  readonly icon?: ReactNode;
};

/** A button with a word on it; `primary` at most once per view. */
export const Button = ({ look = 'secondary', icon, children, type, ...rest }: ButtonProps) => (
  <button {...rest} type={type ?? 'button'} className={classNames(styles['button'], styles[look])}>
    {icon}
    {children}
  </button>
);
