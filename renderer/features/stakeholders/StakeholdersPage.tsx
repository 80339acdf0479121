import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSought } from '../../app/focus-record.ts';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { UnmappedPeople } from '../plan/UnmappedPeople.tsx';
import { useOpened } from '../plan/use-opened.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { OrgChart } from './chart/OrgChart.tsx';
import { Checklist } from './Checklist.tsx';
import { Coverage } from './coverage/Coverage.tsx';
import { DepartureDialog } from './departure/DepartureDialog.tsx';
import { StakeholderMap } from './map/StakeholderMap.tsx';
import { showPeople, usePeopleView, viewOf } from './people-view.ts';
import { StakeholderDetails } from './StakeholderDetails.tsx';
import { StakeholderTable } from './table/StakeholderTable.tsx';
import { ThreadWarning } from './ThreadWarning.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

import styles from './Page.module.css';

/** A map or chart of more people than this needs the width of the page. */
const fewPeople = 6;

type ViewProps = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

const View = ({ plan, onOpen }: ViewProps) => {
  const { t } = useTranslation('stakeholders');
  // The switch answers at once; hundreds of people take a moment longer to draw.
  const view = useDeferredValue(usePeopleView(({ view: chosen }) => chosen));
  // A map or chart begins anew with each account: what is folded or picked up belongs to one.
  const props = { key: plan.records.account.id, plan, onOpen };
  switch (view) {
    case 'map':
      return <StakeholderMap {...props} key={props.key} />;
    case 'chart':
      return <OrgChart {...props} key={props.key} />;
    case 'coverage':
      return <Coverage {...props} key={props.key} />;
    case 'table':
      return plan.records.stakeholders.length === 0 ? (
        <Panel title={t('table')} flush>
          <PanelHint title={t('empty.title')} body={t('empty.body')} />
          <StakeholderTable {...props} key={props.key} />
        </Panel>
      ) : (
        <StakeholderTable {...props} key={props.key} />
      );
  }
};

/** A finding or a search result may lead to somebody another view shows. */
const useSoughtView = () => {
  const sought = useSought(({ place }) => place);
  useEffect(() => {
    const view = sought && viewOf(sought.entity, sought.field);
    if (view) showPeople(view);
  }, [sought]);
};

/** Who matters at the customer: the people in four views, and the five checks beside them (rows 11 to 21). */
export const StakeholdersPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { opened, open, close } = useOpened();
  const [leaving, setLeaving] = useState<string | null>(null);
  const { view } = usePeopleView();
  useSoughtView();
  const { stakeholders } = plan.records;
  const people = stakeholders.length;
  const person = stakeholders.find(({ id }) => id === opened) ?? null;
  return (
    <div className={styles['page']}>
      <ThreadWarning plan={plan} onDrill={setLeaving} />
      <ViewSwitch />
      <div className={styles['columns']} data-roomy={view !== 'table' && people <= fewPeople}>
        <div className={styles['main']}>
          <View plan={plan} onOpen={open} />
          <UnmappedPeople plan={plan} />
        </div>
        <aside className={styles['side']}>
          <Checklist plan={plan} />
        </aside>
      </div>
      {person && leaving === null ? (
        <StakeholderDetails plan={plan} person={person} onClose={close} onDrill={setLeaving} />
      ) : null}
      {leaving === null ? null : (
        <DepartureDialog
          plan={plan}
          personId={leaving}
          onClose={() => setLeaving(null)}
          onLeft={() => {
            setLeaving(null);
            close();
          }}
        />
      )}
    </div>
  );
};
