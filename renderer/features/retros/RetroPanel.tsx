import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RetroLine, RetroOffer } from '../../../shared/domain/retro.ts';
import { focusField, useSought, type Place } from '../../app/focus-record.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { RetroLineView } from './RetroLineView.tsx';

import styles from './Retros.module.css';

/** The retro that is looked for, or that holds the lesson that is; null for neither. */
const retroOf = (place: Place | null, lines: readonly RetroLine[]): string | null => {
  if (place?.entity === 'retro') return place.id;
  if (place?.entity !== 'lesson') return null;
  const holding = lines.find(({ lessons }) => lessons.some(({ lesson }) => lesson.id === place.id));
  return holding?.retro.id ?? null;
};

/** Looks back at reviews and renewals; what they taught is carried on (row 47). */
export const RetroPanel = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('retros');
  const readOnly = useReadOnly();
  const { lines, open, offers } = plan.derived.retros;
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const { place } = useSought();
  const sought = retroOf(place, lines);
  if (sought !== null && unfolded !== sought) setUnfolded(sought);
  const hold = async (offer: RetroOffer | null) => {
    const values = {
      accountId: plan.records.account.id,
      heldOn: plan.today,
      ...(offer ? { subject: offer.subject } : {}),
      ...(offer?.subject === 'QBR' ? { meetingId: offer.meeting.id } : {}),
    };
    try {
      const { id } = await planStore.change('record.create', { entity: 'retro', values });
      focusField({ entity: 'retro', id, field: 'wentWell' });
    } catch {
      // The refusal stands above the page.
    }
  };
  const offered = (offer: RetroOffer) =>
    offer.subject === 'QBR'
      ? t('offerQbr', { day: format.day(offer.meeting.heldOn) })
      : t('offerRenewal', { day: format.day(offer.cycle.renewalDate) });
  return (
    <Panel
      title={t('title')}
      aside={open.length > 0 ? t('open', { count: open.length }) : undefined}
      flush
      actions={
        readOnly ? null : (
          <>
            {offers.map((offer) => (
              <Button
                key={offered(offer)}
                // A finding that a renewal has no retro leads to the one that is meant.
                data-add={offer.subject === 'Renewal' ? 'retro' : undefined}
                onClick={() => void hold(offer)}
              >
                {offered(offer)}
              </Button>
            ))}
            <Button
              data-add="retro"
              look={offers.length > 0 ? 'quiet' : 'secondary'}
              icon={<Plus aria-hidden />}
              onClick={() => void hold(null)}
            >
              {t('hold')}
            </Button>
          </>
        )
      }
    >
      {lines.length === 0 ? <PanelHint title={t('empty.title')} body={t('empty.body')} /> : null}
      <ul>
        {lines.map((line) => (
          <RetroLineView
            key={line.retro.id}
            plan={plan}
            line={line}
            open={unfolded === line.retro.id}
            onToggle={() => setUnfolded(unfolded === line.retro.id ? null : line.retro.id)}
          />
        ))}
      </ul>
      {lines.length > 0 ? <div className={styles['end']} /> : null}
    </Panel>
  );
};
