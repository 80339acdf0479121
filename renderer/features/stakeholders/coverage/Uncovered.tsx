import { useTranslation } from 'react-i18next';

import type { Stakeholder } from '../../../../shared/records/stakeholder.ts';

import styles from './Coverage.module.css';

/** More people than these are counted. */
const mostNamed = 6;

type Props = {
  /** People of high influence nobody of ours is in touch with. */
  readonly people: readonly Stakeholder[];
  readonly onGo: (stakeholderId: string) => void;
};

/** Who decides about us while none of us is in touch with them: a gap without a target (row 16). */
export const Uncovered = ({ people, onGo }: Props) => {
  const { t } = useTranslation('stakeholders');
  if (people.length === 0) return null;
  const more = people.length - mostNamed;
  return (
    <section className={styles['gaps']} aria-label={t('coverage.uncovered')}>
      <h3>{t('coverage.uncovered')}</h3>
      <ul className={styles['uncovered']}>
        {people.slice(0, mostNamed).map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles['gapLine']} onClick={() => onGo(id)}>
              <strong>{name}</strong>
            </button>
          </li>
        ))}
        {more > 0 ? (
          <li className={styles['caption']}>{t('coverage.uncoveredMore', { count: more })}</li>
        ) : null}
      </ul>
    </section>
  );
};
