import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { LeverResult } from '../../../shared/domain/levers.ts';
import { seatPrice, suggestedSeats } from '../../../shared/domain/seats.ts';
import type { Lever, Opportunity } from '../../../shared/records/growth.ts';
import { focusField } from '../../app/focus-record.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { Panel } from '../plan/Panel.tsx';
import { planStore, useSay, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Growth.module.css';

const tones = { on: 'good', off: 'neutral', unknown: 'watch' } as const;

/** The opportunity type a lever usually is. */
const typeOfLever: Readonly<Record<Lever, NonNullable<Opportunity['type']>>> = {
  'Seat expansion': 'Expansion',
  'Module cross-sell': 'Cross-sell',
  'Tier upgrade': 'Upsell',
  'Department expansion': 'Expansion',
  'Geographic expansion': 'Expansion',
};

/** What pulling a lever adds to the plan in one step: the place that is open, seats at today's price, or a name. */
const useAdd = ({ records }: OpenPlan) => {
  const { t } = useTranslation('growth');
  const { t: grid } = useTranslation('whitespace');
  const { account } = records;
  const drafted = ({ lever }: LeverResult) => {
    const count = suggestedSeats(account);
    if (lever !== 'Seat expansion' || count === null) return { name: lever, value: null };
    return { name: t('seats.name', { count }), value: seatPrice(account, count) };
  };
  const create = async (result: LeverResult): Promise<string> => {
    const { lever, place } = result;
    if (place) {
      const { accountId, product, segment, segmentKind } = place;
      const name = grid('opportunityName', { product, segment }).slice(0, 200);
      const input = { accountId, product, segment, segmentKind, name };
      return (await planStore.change('whitespace.convert', input)).id;
    }
    const values = { accountId: account.id, ...drafted(result), lever, type: typeOfLever[lever] };
    return (await planStore.change('record.create', { entity: 'opportunity', values })).id;
  };
  const add = async (result: LeverResult) => {
    try {
      focusField({ id: await create(result), field: 'name' });
    } catch {
      // The refusal stands above the page.
    }
  };
  return { add, drafted };
};

/** The five growth levers with what the data say: prompts, never gates (row 31). */
export const Levers = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('growth');
  const say = useSay();
  const readOnly = useReadOnly();
  const { growth, currency } = plan.derived;
  const { add, drafted } = useAdd(plan);
  const once = useOneAtATime();
  const nextOf = (result: LeverResult): string => {
    const { place } = result;
    const { name, value } = drafted(result);
    if (place) {
      const { product, segment } = place;
      return place.value === null
        ? t('levers.place', { product, segment })
        : t('levers.placeValue', { product, segment, value: format.moneyCompact(place.value, currency) });
    }
    return value === null ? '' : t('levers.addSeats', { name, value: format.moneyCompact(value, currency) });
  };
  return (
    <Panel title={t('levers.title')} aside={t('levers.note')} flush>
      <ul>
        {growth.levers.map((result) => (
          <li key={result.lever} className={styles['lever']}>
            <h3>{result.lever}</h3>
            <StatusPill tone={tones[result.state]} word={t(`levers.state.${result.state}`)} />
            <div>
              <p className={styles['evidence']}>{say(result.evidence)}</p>
              <p className={styles['note']}>
                {[
                  result.planned.count > 0
                    ? t('levers.planned', {
                        count: result.planned.count,
                        value: format.moneyCompact(result.planned.value, currency),
                      })
                    : '',
                  nextOf(result),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {readOnly ? null : (
              <Button
                look="quiet"
                icon={<Plus aria-hidden />}
                aria-label={t('levers.addFor', { lever: result.lever })}
                onClick={() => once(() => add(result), result.lever)}
              >
                {t('levers.add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
