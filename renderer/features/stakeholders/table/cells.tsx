import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { displaySentiment } from '../../../../shared/domain/status.ts';
import type { Stakeholder } from '../../../../shared/records/stakeholder.ts';
import * as format from '../../../ui/format.ts';
import { StatusPill } from '../../../ui/StatusPill.tsx';
import type { PlanRecord } from '../../plan/edits.ts';

import styles from './Table.module.css';

type Props = { readonly record: PlanRecord };
/** `extra`: what the table knows of the row: picked, state, days since the last contact, cadence. */
type ExtraProps = Props & { readonly extra: string };

/** A name, and under it whether it is a group, a role nobody fills, or somebody who left. */
export const Name = ({ record, extra }: ExtraProps) => {
  const { t } = useTranslation('stakeholders');
  const person = record as Stakeholder;
  const group = person.headCount ? t('group', { count: person.headCount }) : t('groupUncounted');
  const notes = [
    person.isPlaceholder ? t('placeholder') : '',
    person.isGroup ? group : '',
    person.isGroup && person.disengagedCount ? t('disengaged', { count: person.disengagedCount }) : '',
    person.leftOn
      ? t(extra.split(' ')[1] === 'left' ? 'contact.left' : 'contact.leaves', {
          day: format.day(person.leftOn),
        })
      : '',
  ].filter(Boolean);
  return (
    <>
      <span className={styles['name']} title={person.name}>
        {person.name}
      </span>
      {notes.length > 0 ? <span className={styles['caption']}>{notes.join(', ')}</span> : null}
    </>
  );
};

export const Rated = ({ record }: Props) => {
  const { sentiment } = record as Stakeholder;
  return <StatusPill quiet tone={displaySentiment(sentiment)} word={sentiment} />;
};

/** The last contact, how long ago, and whether that is too long for the role (row 19). */
export const Contact = ({ record, extra }: ExtraProps) => {
  const { t } = useTranslation('stakeholders');
  const { lastContact } = record as Stakeholder;
  const [, state = '', days = '', cadence = ''] = extra.split(' ');
  if (state === 'unfilled') return <span className={styles['caption']}>–</span>;
  if (days === '' || lastContact === null)
    return <span className={styles['caption']}>{t('contact.never')}</span>;
  const ago = days === '0' ? t('contact.today') : t('contact.ago', { count: Number(days) });
  return (
    <>
      {format.day(lastContact)}
      <span
        className={styles['caption']}
        data-state={state}
        title={t('contact.cadence', { count: Number(cadence) })}
      >
        {state === 'overdue' ? `${ago}, ${t('contact.overdue')}` : ago}
      </span>
    </>
  );
};

/** A box to tick for changing several people at once. */
export const Picked = ({ record, extra }: ExtraProps) => {
  const { t } = useTranslation('stakeholders');
  const on = extra.startsWith('picked');
  return (
    <span className={styles['picked']} data-on={on}>
      {on ? <Check aria-hidden /> : null}
      <span className="visually-hidden">
        {t(on ? 'bulk.isPicked' : 'bulk.isNotPicked', { name: (record as Stakeholder).name })}
      </span>
    </span>
  );
};
