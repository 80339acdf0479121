import { useTranslation } from 'react-i18next';

import { spelledOutFirst } from '../../../shared/domain/spelled-out.ts';
import type { HistoryEntry } from '../../../shared/history-entry.ts';
import { addressOf } from '../../app/route.ts';
import { useFieldName } from '../../text/field-name.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { valueText } from './values.ts';

import styles from './History.module.css';

type Change = HistoryEntry['changes'][number];

const mostShown = 6;

const Line = ({ change }: { readonly change: Change }) => {
  const { t } = useTranslation(['history', 'common']);
  const fieldName = useFieldName();
  const yesNo = { yes: t('common:yes'), no: t('common:no') };
  const text = (field: string, value: unknown) =>
    valueText(change, field, value, yesNo) || t('history:empty');
  // A record without a text of its own is called by its kind.
  const name = change.name.trim() || spelledOutFirst(change.entity);
  return (
    <li className={styles['change']}>
      {change.accountId ? (
        <a href={addressOf({ page: 'account', accountId: change.accountId, tab: null })}>{name}</a>
      ) : (
        <span className={styles['name']}>{name}</span>
      )}
      {change.op === 'update' ? (
        <ul className={styles['fields']}>
          {change.fields.slice(0, mostShown).map(({ field, before, after }) => (
            <li key={field}>
              <span className={styles['muted']}>{fieldName(change.entity, field)}</span>{' '}
              {t('history:from', { before: text(field, before), after: text(field, after) })}
            </li>
          ))}
        </ul>
      ) : (
        <span className={styles['muted']}>
          {t(change.op === 'insert' ? 'history:added' : 'history:deleted')}
        </span>
      )}
    </li>
  );
};

type Props = {
  readonly entry: HistoryEntry;
  /** The next one that undo takes back. */
  readonly isNext: boolean;
};

/** One change set: what it was called, who made it and when, and its first changes. */
export const Entry = ({ entry, isNext }: Props) => {
  const { t } = useTranslation('history');
  const { at, by, kind, label, state, changeCount, changes } = entry;
  const title = kind === 'undo' || kind === 'redo' ? t(`taken.${kind}`, { label }) : label;
  const shown = changes.slice(0, mostShown);
  return (
    <li className={styles['entry']} data-state={state} aria-current={isNext ? 'step' : undefined}>
      <time className={styles['time']} dateTime={at}>
        {format.timeOfDay(at)}
      </time>
      <div>
        <p className={styles['label']}>
          <strong>{title}</strong>
          <span className={styles['muted']}>{t('by', { name: by || t('someone') })}</span>
          {state === 'done' ? null : <StatusPill tone="neutral" word={t(`states.${state}`)} />}
          {isNext ? <StatusPill tone="good" word={t('next')} /> : null}
        </p>
        <ul>
          {shown.map((change) => (
            <Line key={`${change.entity} ${change.id} ${change.op}`} change={change} />
          ))}
        </ul>
        {changeCount > shown.length ? (
          <p className={styles['muted']}>{t('more', { count: changeCount - shown.length })}</p>
        ) : null}
      </div>
    </li>
  );
};
