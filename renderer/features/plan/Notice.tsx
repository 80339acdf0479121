import type { ReactNode } from 'react';

import { StatusShape, type StatusTone } from '../../ui/StatusPill.tsx';

import styles from './Notice.module.css';

type Props = {
  readonly tone: StatusTone;
  readonly title: string;
  readonly body: string;
  readonly actions?: ReactNode;
};

/** Something the plan says about itself that needs somebody's attention. */
export const Notice = ({ tone, title, body, actions }: Props) => (
  <div className={styles['notice']} data-tone={tone} role="note">
    <StatusShape tone={tone} />
    <p className={styles['text']}>
      <strong>{title}.</strong> {body}
    </p>
    {actions}
  </div>
);
