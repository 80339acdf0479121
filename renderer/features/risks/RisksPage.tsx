import { useTranslation } from 'react-i18next';

import { starterRisksLeft } from '../../../shared/domain/risk.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { RecordDetails } from '../plan/RecordDetails.tsx';
import { useOpened } from '../plan/use-opened.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { usePreviousRatings } from '../plan/use-previous-plan.ts';
import { Escalation } from './Escalation.tsx';
import { HeatMap } from './HeatMap.tsx';
import { RiskGrid } from './RiskGrid.tsx';
import { StarterRisks } from './StarterRisks.tsx';

import grid from '../plan/PageGrid.module.css';

const fields = [
  'title',
  'severity',
  'likelihood',
  'status',
  'owner',
  'nextReview',
  'raisedOn',
  'closedOn',
  'mitigation',
  'escalationPath',
] as const;

/** What could go wrong, who does what about it, and how bad it would be (rows 35 to 37). */
export const RisksPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('risks');
  const { opened, open, close } = useOpened();
  const previous = usePreviousRatings();
  const { risks } = plan.records;
  const { open: openCount, high } = plan.derived.risks;
  const readOnly = useReadOnly();
  const starters = readOnly ? 0 : starterRisksLeft(risks).length;
  const aside =
    risks.length > 0 ? `${t('open', { count: openCount })}, ${t('high', { count: high })}` : undefined;
  return (
    <div className={grid['page']}>
      <Panel title={t('title')} aside={aside} flush>
        {risks.length === 0 ? <PanelHint title={t('empty.title')} body={t('empty.body')} /> : null}
        <RiskGrid plan={plan} onOpen={open} />
      </Panel>
      {/* The starter risks keep their place while the first of them are taken over, and with it the focus. */}
      <div
        className={risks.length > 0 && starters > 0 ? grid['columns'] : grid['stack']}
        data-figure={risks.length > 0 && starters > 0}
      >
        {risks.length > 0 ? <HeatMap key="map" plan={plan} previous={previous} onOpen={open} /> : null}
        {starters > 0 ? <StarterRisks key="starters" plan={plan} /> : null}
      </div>
      <Escalation plan={plan} />
      <RecordDetails
        entity="risk"
        record={risks.find(({ id }) => id === opened) ?? null}
        nameField="title"
        fields={fields}
        onClose={close}
      />
    </div>
  );
};
