import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isDay } from '../../../../shared/dates.ts';
import { departureOf, type Departure } from '../../../../shared/domain/departure.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { planStore, useSay, type OpenPlan } from '../../plan/use-plan.ts';
import { Play } from './Play.tsx';
import { Touched } from './Touched.tsx';

import field from '../../../ui/Field.module.css';
import styles from './Departure.module.css';

type Props = {
  readonly plan: OpenPlan;
  readonly personId: string;
  readonly onClose: () => void;
  /** They are marked as left. */
  readonly onLeft: () => void;
};

type InnerProps = Omit<Props, 'personId'> & { readonly departure: Departure };

const Drill = ({ plan, departure, onClose, onLeft }: InnerProps) => {
  const { t } = useTranslation('stakeholders');
  const say = useSay();
  const readOnly = useReadOnly();
  const { person, play } = departure;
  const { name } = person;
  const gone = person.leftOn !== null && person.leftOn <= plan.today;
  const [leftOn, setLeftOn] = useState(person.leftOn ?? plan.today);
  const announced = leftOn > plan.today;
  // Once a departure is noted its play is under way: nothing of it is added a second time unasked.
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(
    () => new Set(person.leftOn === null ? [] : play.map(({ key }) => key)),
  );
  const chosen = play.filter(({ key }) => !skipped.has(key));
  const toggle = (key: string) => {
    const next = new Set(skipped);
    if (!next.delete(key)) next.add(key);
    setSkipped(next);
  };
  const leave = async () => {
    const owner = plan.records.account.primaryCsm;
    const actions = chosen.map(({ title, dueOn, riskId, opportunityId }) => ({
      title: say(title).slice(0, 500),
      owner,
      dueOn,
      riskId,
      opportunityId,
    }));
    try {
      await planStore.change('stakeholder.leave', { stakeholderId: person.id, leftOn, actions });
      const told = { name, count: actions.length, day: format.day(leftOn) };
      offerUndoOfLast(t(announced ? 'departure.doneAhead' : 'departure.done', told));
      onLeft();
    } catch {
      // The refusal stands above the page; the drill stays open.
    }
  };
  return (
    <Dialog
      open
      width="wide"
      title={t(gone ? 'departure.gone' : 'departure.title', { name })}
      description={t(gone ? 'departure.goneHint' : 'departure.hint')}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        gone || readOnly ? (
          <Button look="primary" onClick={onClose}>
            {t('departure.close')}
          </Button>
        ) : (
          <>
            <label className={styles['day']}>
              {t('departure.on')}
              <input
                type="date"
                className={field['control']}
                value={leftOn}
                onChange={(event) => setLeftOn(event.target.value)}
              />
            </label>
            <Button onClick={() => void leave()} disabled={!isDay(leftOn)}>
              {t(announced ? 'departure.markAhead' : 'departure.mark', { count: chosen.length })}
            </Button>
            <Button look="primary" onClick={onClose}>
              {t('departure.close')}
            </Button>
          </>
        )
      }
    >
      <Touched plan={plan} departure={departure} />
      {gone || readOnly ? null : <Play steps={play} skipped={skipped} onToggle={toggle} />}
    </Dialog>
  );
};

/** "What if Maria leaves?": what it touches and what to do, without changing anything; then the real thing (row 21). */
export const DepartureDialog = ({ plan, personId, ...rest }: Props) => {
  const { records, today } = plan;
  const departure = useMemo(() => departureOf(records, today, personId), [records, today, personId]);
  return departure ? <Drill plan={plan} departure={departure} {...rest} /> : null;
};
