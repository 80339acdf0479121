import type { ComponentProps, ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { useReadOnly } from './read-only.ts';

import styles from './Button.module.css';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly look?: Look;
  /** An icon of lucide-react, drawn before the text. */
  readonly icon?: ReactNode;
};

/**
 * A button with a word on it; `primary` at most once per view. The primary one does what its view is for, which
 * is not to be done where everything can only be looked at.
 */
export const Button = ({ look = 'secondary', icon, children, type, disabled, ...rest }: ButtonProps) => {
  const readOnly = useReadOnly();
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      disabled={disabled === true || (look === 'primary' && readOnly)}
      className={classNames(styles['button'], styles[look])}
    >
      {icon}
      {children}
    </button>
  );
};
