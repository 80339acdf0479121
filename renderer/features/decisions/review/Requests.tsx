import { Check, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DecisionRequest } from '../../../../shared/records/goal.ts';
import { Button } from '../../../ui/Button.tsx';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { TickCell } from '../../../ui/TickCell.tsx';
import type { GridColumn } from '../../plan/grid/columns.ts';
import { RecordGrid } from '../../plan/grid/RecordGrid.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { OrderCell } from './OrderCell.tsx';
import { nextPlace } from './places.ts';
import { Reorderable } from './Reorderable.tsx';

import styles from './Review.module.css';

type Settle = (request: DecisionRequest) => void;

/** Marks the place of a request that is overdue. */
const overdueSign = '!';

type GridProps = {
  readonly plan: OpenPlan;
  readonly onMove: (id: string, by: 1 | -1) => void;
  readonly onSettle: Settle;
};

const RequestGrid = ({ plan, onMove, onSettle }: GridProps) => {
  const { t } = useTranslation('review');
  const { t: name } = useTranslation('fields');
  const readOnly = useReadOnly();
  const { requests } = plan.derived.review;
  const records = useMemo(() => requests.map(({ request }) => request), [requests]);
  const extras = useMemo(
    () =>
      new Map(
        requests.map(({ request, overdue }, index) => [
          request.id,
          `${index + 1}${overdue ? overdueSign : ''}`,
        ]),
      ),
    [requests],
  );
  const columns = useMemo(
    (): readonly GridColumn[] => [
      {
        field: 'order',
        label: t('order'),
        width: '8%',
        readOnly: true,
        renderCell: (record, extra) => (
          <OrderCell
            name={(record as DecisionRequest).ask}
            place={extra.replace(overdueSign, '')}
            onMove={(by) => onMove(record.id, by)}
          />
        ),
      },
      { field: 'ask', label: name('decisionRequest.ask'), width: '28%' },
      { field: 'owner', label: name('decisionRequest.owner'), width: '14%' },
      {
        field: 'dueOn',
        label: name('decisionRequest.dueOn'),
        width: '12%',
        renderCell: (record, extra) => {
          const { dueOn } = record as DecisionRequest;
          return (
            <>
              {dueOn ? format.day(dueOn) : '–'}
              {extra.endsWith(overdueSign) ? (
                <span className={styles['overdue']}>{t('requests.overdue')}</span>
              ) : null}
            </>
          );
        },
      },
      { field: 'reason', label: name('decisionRequest.reason'), width: '18%' },
      {
        field: 'forCustomer',
        label: name('decisionRequest.forCustomer'),
        width: '10%',
        readOnly: true,
        onToggle: (record) => {
          const { id, forCustomer } = record as DecisionRequest;
          planStore.update('decisionRequest', id, { forCustomer: !forCustomer });
        },
        renderCell: (record) => {
          const { ask, forCustomer } = record as DecisionRequest;
          return (
            <TickCell
              checked={forCustomer}
              label={t(forCustomer ? 'requests.shared' : 'requests.internal', { ask })}
            />
          );
        },
      },
      {
        field: 'settle',
        label: t('requests.settle'),
        width: '10%',
        readOnly: true,
        ...(readOnly ? {} : { onToggle: (record) => onSettle(record as DecisionRequest) }),
        renderCell: (record) =>
          readOnly ? (
            '–'
          ) : (
            <span
              role="button"
              className={styles['settle']}
              aria-label={t('requests.settleNamed', { ask: (record as DecisionRequest).ask })}
            >
              <Check aria-hidden />
              {t('requests.settle')}
            </span>
          ),
      },
    ],
    [t, name, onMove, onSettle, readOnly],
  );
  const add = async (ask: string) => {
    const all = plan.records.decisionRequests;
    const values = { accountId: plan.records.account.id, ask, position: nextPlace(all) };
    const { id } = await planStore.change('record.create', { entity: 'decisionRequest', values });
    return id;
  };
  return (
    <RecordGrid
      label={t('requests.title')}
      entity="decisionRequest"
      records={records}
      columns={columns}
      nameField="ask"
      addLabel={t('requests.add')}
      onAdd={add}
      extraOf={({ id }) => extras.get(id) ?? ''}
      tall
    />
  );
};

const Settled = ({ requests }: { readonly requests: readonly DecisionRequest[] }) => {
  const { t } = useTranslation('review');
  const readOnly = useReadOnly();
  return (
    <ul aria-label={t('requests.settledTitle')}>
      {requests.map((request) => (
        <li key={request.id} className={styles['line']} data-record={request.id}>
          <span className={styles['muted']}>
            {request.ask} · {t(`requests.status.${request.status}`)}
          </span>
          {readOnly ? null : (
            <Button
              look="quiet"
              icon={<RotateCcw aria-hidden />}
              aria-label={t('requests.reopenNamed', { ask: request.ask })}
              onClick={() => planStore.update('decisionRequest', request.id, { status: 'Open' })}
            >
              {t('requests.reopen')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};

type Props = { readonly plan: OpenPlan; readonly onSettle: Settle };

/** What the next review must decide, in order; settled by a line of the decision log (rows 38, 41). */
export const Requests = ({ plan, onSettle }: Props) => {
  const { t } = useTranslation('review');
  const [withSettled, setWithSettled] = useState(false);
  const { requests, settled } = plan.derived.review;
  const records = useMemo(() => requests.map(({ request }) => request), [requests]);
  return (
    <section aria-label={t('requests.title')} className={styles['part']}>
      <header className={styles['head']}>
        <h3>{t('requests.title')}</h3>
        {requests.length > 1 ? <span className={styles['keys']}>{t('keys')}</span> : null}
        {settled.length > 0 ? (
          <Button look="quiet" onClick={() => setWithSettled(!withSettled)}>
            {withSettled ? t('requests.hideSettled') : t('requests.showSettled', { count: settled.length })}
          </Button>
        ) : null}
      </header>
      {requests.length === 0 ? <p className={styles['empty']}>{t('requests.empty')}</p> : null}
      <Reorderable entity="decisionRequest" records={records} nameOf={({ ask }) => ask}>
        {(move) => <RequestGrid plan={plan} onMove={move} onSettle={onSettle} />}
      </Reorderable>
      {withSettled ? <Settled requests={settled} /> : null}
    </section>
  );
};
