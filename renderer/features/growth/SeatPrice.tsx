import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { seatPrice, suggestedSeats } from '../../../shared/domain/seats.ts';
import { focusField } from '../../app/focus-record.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import * as format from '../../ui/format.ts';
import { parseInteger } from '../../ui/parse.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { Panel } from '../plan/Panel.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import field from '../../ui/Field.module.css';
import styles from './Growth.module.css';

/** What more seats would add at today's price (row 31). */
export const SeatPrice = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('growth');
  const { account } = plan.records;
  const [typed, setTyped] = useState(() => String(suggestedSeats(account) ?? ''));
  const readOnly = useReadOnly();
  const { currency } = plan.derived;
  const parsed = parseInteger(typed, 1, 1_000_000);
  const seats = parsed.ok ? parsed.value : null;
  const value = seats === null ? null : seatPrice(account, seats);
  const possible = seatPrice(account, 1) !== null;
  const once = useOneAtATime();
  const add = async () => {
    if (seats === null || value === null) return;
    const draft = {
      accountId: account.id,
      name: t('seats.name', { count: seats }),
      type: 'Expansion' as const,
      lever: 'Seat expansion' as const,
      value,
    };
    try {
      const { id } = await planStore.change('record.create', { entity: 'opportunity', values: draft });
      focusField({ id, field: 'timeline' });
    } catch {
      // The refusal stands above the page.
    }
  };
  if (!possible) {
    return (
      <Panel title={t('seats.title')}>
        <p className={styles['evidence']}>{t('seats.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('seats.title')}>
      <div className={styles['row']}>
        <input
          className={classNames(field['control'], styles['seats'])}
          aria-label={t('seats.seats')}
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p>
          {seats === null || value === null
            ? t('seats.seats')
            : t('seats.sum', {
                arr: format.money(account.arr ?? 0, currency),
                licensed: format.number(account.licensedSeats ?? 0),
                seats: format.number(seats),
                value: format.money(value, currency),
              })}
        </p>
        <Button disabled={value === null || readOnly} onClick={() => once(add)}>
          {t('seats.add')}
        </Button>
      </div>
    </Panel>
  );
};
