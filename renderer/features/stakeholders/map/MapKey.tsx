import type { StakeholderMap } from '../../../../shared/figures/stakeholder-map.ts';

import styles from './Map.module.css';

type Props = {
  readonly figure: StakeholderMap;
  readonly nameOf: (id: string) => string;
};

/** Who the numbers are, and what lines without room for their words say. */
export const MapKey = ({ figure, nameOf }: Props) => (
  <>
    {figure.key.length > 0 ? (
      <ol className={styles['key']}>
        {figure.key.map(({ number, id, label }) => (
          <li key={id} title={label}>
            {number} {nameOf(id) || label}
          </li>
        ))}
      </ol>
    ) : null}
    {figure.lineKey.length > 0 ? (
      <ul className={styles['key']}>
        {figure.lineKey.map(({ letter, id, label }) => (
          <li key={id}>
            {letter} {label}
          </li>
        ))}
      </ul>
    ) : null}
  </>
);
