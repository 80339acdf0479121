import { Copy } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { mergeable, type DuplicatePair, type Mergeable } from '../../../../shared/contract-duplicates.ts';
import type { Output } from '../../../../shared/contract.ts';
import { call } from '../../../api.ts';
import { showProblem } from '../../../app/problem.ts';
import { addressOf } from '../../../app/route.ts';
import { useAsked } from '../../../app/use-asked.ts';
import { Button } from '../../../ui/Button.tsx';
import * as format from '../../../ui/format.ts';
import { Select } from '../../../ui/Select.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/States.tsx';
import { CompareDialog } from './CompareDialog.tsx';

import styles from './Duplicates.module.css';

type Found = Output<'duplicates.find'>;

const pairKey = ({ first, second }: DuplicatePair): string => `${first.id} ${second.id}`;

const Side = ({ pair, side }: { readonly pair: DuplicatePair; readonly side: 'first' | 'second' }) => {
  const { id, name, told } = pair[side];
  const accountId = pair.account?.id ?? id;
  return (
    <>
      <a
        className={styles['name']}
        href={addressOf({ page: 'account', accountId, tab: pair.account ? 'stakeholders' : null })}
      >
        {name}
      </a>
      <span className={styles['told']}>{told.join(' · ')}</span>
    </>
  );
};

const Pairs = ({
  pairs,
  onCompare,
}: {
  readonly pairs: readonly DuplicatePair[];
  readonly onCompare: (pair: DuplicatePair) => void;
}) => {
  const { t } = useTranslation('imports');
  return (
    <table className={styles['pairs']} aria-label={t('duplicates.title')}>
      <thead>
        <tr>
          <th scope="col">{t('duplicates.first')}</th>
          <th scope="col">{t('duplicates.second')}</th>
          <th scope="col">{t('duplicates.why')}</th>
          <th scope="col" aria-label={t('duplicates.compare')} />
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pairKey(pair)}>
            <td>
              <Side pair={pair} side="first" />
            </td>
            <td>
              <Side pair={pair} side="second" />
            </td>
            <td>
              {t(`duplicates.reasons.${pair.why}`)}
              <span className={styles['told']}>
                {pair.account ? `${pair.account.name} · ` : ''}
                {format.percent(pair.percent / 100)}
              </span>
            </td>
            <td className={styles['act']}>
              <Button
                aria-label={t('duplicates.compareNamed', {
                  first: pair.first.name,
                  second: pair.second.name,
                })}
                onClick={() => onCompare(pair)}
              >
                {t('duplicates.compare')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Pairs that somebody said are two, and the way back. */
const Apart = ({ pairs, onAgain }: { readonly pairs: Found['apart']; readonly onAgain: () => void }) => {
  const { t } = useTranslation('imports');
  if (pairs.length === 0) return null;
  const again = async ({ entity, first, second }: DuplicatePair) => {
    try {
      await call('duplicates.setApart', { entity, firstId: first.id, secondId: second.id, apart: false });
    } catch (error) {
      showProblem(error);
    }
    onAgain();
  };
  return (
    <details className={styles['apart']}>
      <summary>{t('duplicates.apart', { count: pairs.length })}</summary>
      <ul>
        {pairs.map((pair) => (
          <li key={pairKey(pair)}>
            {pair.first.name} · {pair.second.name}{' '}
            <Button
              look="quiet"
              aria-label={t('duplicates.offerAgainNamed', {
                first: pair.first.name,
                second: pair.second.name,
              })}
              onClick={() => void again(pair)}
            >
              {t('duplicates.offerAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Looking among records of a kind; what nobody looks at any more can be cancelled. */
const searchAmong = (entity: Mergeable) => {
  let job = crypto.randomUUID();
  return {
    ask: async () => {
      job = crypto.randomUUID();
      return { entity, ...(await call('duplicates.find', { job, entity })) };
    },
    cancel: () => {
      call('jobs.cancel', { job }).catch(() => {});
    },
  };
};

/** Accounts and people that are probably there twice, to be made one or kept two (row 3). */
export const DuplicatesPart = () => {
  const { t } = useTranslation('imports');
  const [entity, setEntity] = useState<Mergeable>('account');
  const [compared, setCompared] = useState<DuplicatePair | null>(null);
  const place = useRef<HTMLElement>(null);
  const search = useMemo(() => searchAmong(entity), [entity]);
  useEffect(() => search.cancel, [search]);
  const { value, error, again: find } = useAsked(search.ask);
  const found = value?.entity === entity ? value : null;

  const body = () => {
    if (error !== null) return <ErrorState error={error} title={t('duplicates.failed')} onRetry={find} />;
    if (found === null) return <LoadingState />;
    if (found.total === 0)
      return (
        <EmptyState
          icon={<Copy aria-hidden />}
          title={t('duplicates.none')}
          body={t('duplicates.noneBody')}
        />
      );
    return <Pairs pairs={found.pairs} onCompare={setCompared} />;
  };
  return (
    <section ref={place} tabIndex={-1} className={styles['part']} aria-label={t('duplicates.title')}>
      <div className={styles['head']}>
        <span id="duplicate-kind">{t('duplicates.kind')}</span>
        <div className={styles['kind']}>
          <Select<Mergeable>
            labelledBy="duplicate-kind"
            value={entity}
            choices={mergeable.map((kind) => ({ value: kind, label: t(`duplicates.kinds.${kind}`) }))}
            placeholder=""
            onChange={(next) => {
              if (next !== null) setEntity(next);
            }}
          />
        </div>
        <p className={styles['muted']} role="status">
          {found === null
            ? t('duplicates.finding')
            : found.total > 0
              ? t('duplicates.found', { count: found.total })
              : ''}
        </p>
      </div>
      {body()}
      {found ? <Apart pairs={found.apart} onAgain={find} /> : null}
      {compared ? (
        <CompareDialog
          key={pairKey(compared)}
          pair={compared}
          onClose={(done) => {
            setCompared(null);
            if (!done) return;
            find();
            // The button that opened it goes with its pair.
            requestAnimationFrame(() => place.current?.focus());
          }}
        />
      ) : null}
    </section>
  );
};
