import { useTranslation } from 'react-i18next';

import type { Output } from '../../../shared/contract.ts';
import type { HealthStatus } from '../../../shared/domain/scorecard.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import * as format from '../../ui/format.ts';
import { StatusPill, StatusShape } from '../../ui/StatusPill.tsx';

import styles from './Scorecard.module.css';

type Props = { readonly moves: Output<'scorecard.preview'>['moves'] };

const order: readonly HealthStatus[] = ['Healthy', 'At Risk', 'Critical', 'Not enough data'];

/** How many accounts go from each status to each. */
export const MoveTable = ({ moves }: Props) => {
  const { t } = useTranslation('scorecards');
  const countOf = (from: HealthStatus, to: HealthStatus): number =>
    moves.find((move) => move.from === from && move.to === to)?.count ?? 0;
  const used = order.filter((status) => moves.some(({ from, to }) => from === status || to === status));
  return (
    <table className={styles['moves']}>
      <thead>
        <tr>
          <th scope="col">
            {t('now')} <span aria-hidden>↓</span> {t('after')} <span aria-hidden>→</span>
          </th>
          {used.map((status) => (
            <th key={status} scope="col" title={status}>
              <StatusShape tone={displayHealth(status)} />
              <span className="visually-hidden">{status}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {used.map((from) => (
          <tr key={from}>
            <th scope="row">
              <StatusPill quiet tone={displayHealth(from)} word={from} />
            </th>
            {used.map((to) => {
              const count = countOf(from, to);
              return (
                <td
                  key={to}
                  data-kept={from === to}
                  data-none={count === 0}
                  title={t('fromTo', { from, to, accounts: format.number(count) })}
                >
                  {count === 0 ? '–' : format.number(count)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
