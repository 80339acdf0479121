import type { ReactNode } from 'react';

import styles from './PanelHint.module.css';

type Props = { readonly title: string; readonly body: string; readonly children?: ReactNode };

/** What belongs into a part of the plan that is still empty, and how to begin. */
export const PanelHint = ({ title, body, children }: Props) => (
  <div className={styles['hint']}>
    <h3>{title}</h3>
    <p>{body}</p>
    {children}
  </div>
);
