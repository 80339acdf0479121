import { useId, type ReactNode } from 'react';

import styles from './Panel.module.css';

type Props = {
  readonly title: string;
  /** A word or number beside the title. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** A table goes to the edges of the panel. */
  readonly flush?: boolean;
  readonly children: ReactNode;
};

/** A named part of a page. */
export const Panel = ({ title, aside, actions, flush = false, children }: Props) => {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside ? <div className={styles['aside']}>{aside}</div> : null}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </header>
      <div className={flush ? styles['flush'] : styles['body']}>{children}</div>
    </section>
  );
};
