import { Grid2x2, Network, Table2, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { peopleViews, showPeople, usePeopleView, type PeopleView } from './people-view.ts';

import styles from './Page.module.css';

const icons: Readonly<Record<PeopleView, ReactNode>> = {
  table: <Table2 aria-hidden />,
  map: <Grid2x2 aria-hidden />,
  chart: <Network aria-hidden />,
  coverage: <Users aria-hidden />,
};

/** Table, map, org chart or coverage: the same people, looked at in four ways. */
export const ViewSwitch = () => {
  const { t } = useTranslation('stakeholders');
  const { view } = usePeopleView();
  return (
    <div className={styles['switch']} role="group" aria-label={t('views.label')}>
      {peopleViews.map((one) => (
        <button
          key={one}
          type="button"
          className={styles['view']}
          aria-pressed={one === view}
          onClick={() => showPeople(one)}
        >
          {icons[one]}
          {t(`views.${one}`)}
        </button>
      ))}
    </div>
  );
};
