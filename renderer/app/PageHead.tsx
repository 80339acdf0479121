import type { ReactNode } from 'react';

import styles from './PageHead.module.css';

type Props = {
  readonly title: string;
  /** A line under the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
};

/** The head of a page: its one h1, a line about it, its actions. */
export const PageHead = ({ title, note, actions }: Props) => (
  <header className={styles['head']}>
    <div className={styles['text']}>
      <h1>{title}</h1>
      {note ? <p className={styles['note']}>{note}</p> : null}
    </div>
    {actions ? <div className={styles['actions']}>{actions}</div> : null}
  </header>
);
