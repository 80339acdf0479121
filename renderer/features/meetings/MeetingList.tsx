import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { MeetingLine } from '../../../shared/domain/work.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import * as format from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useKeptFocus } from '../plan/use-kept-focus.ts';
import { planStore } from '../plan/use-plan.ts';
import { useSeen } from '../plan/use-seen.ts';

import styles from './Meetings.module.css';

type LineProps = {
  readonly line: MeetingLine;
  readonly onEdit: (id: string) => void;
  /** Called before the line goes away. */
  readonly onGone: () => void;
  /** Place in the list, from 0. */
  readonly index: number;
};
type Props = { readonly lines: readonly MeetingLine[]; readonly onEdit: (id: string) => void };

/** Meetings drawn in the first frame; actions stand above them, and what is in sight follows in the next. */
const drawnAtOnce = 4;

const Line = ({ line, onEdit, onGone, index }: LineProps) => {
  const { t } = useTranslation('meetings');
  const { meeting, attendees, actions, upcoming, status } = line;
  const readOnly = useReadOnly();
  const [place, seen] = useSeen<HTMLLIElement>(index < drawnAtOnce);
  const day = format.day(meeting.heldOn);
  const remove = () => {
    onGone();
    planStore.change('record.remove', { entity: 'meeting', ids: [meeting.id] }).then(
      () => offerUndoOfLast(t('removed', { day })),
      () => undefined,
    );
  };
  if (!seen) return <li ref={place} className={styles['unseen']} data-record={meeting.id} />;
  const names = attendees.map(({ name }) => name).join(', ');
  return (
    <li className={styles['meeting']} data-record={meeting.id} data-field="heldOn" tabIndex={-1}>
      <div className={styles['when']}>
        <span className={styles['day']}>{day}</span>
        <span className={styles['muted']}>
          {meeting.type}, {meeting.channel}
        </span>
        {upcoming ? <StatusPill tone="neutral" word={t('planned')} /> : null}
      </div>
      <div className={styles['what']}>
        {meeting.title ? <h3>{meeting.title}</h3> : null}
        <p className={styles['muted']}>{names === '' ? t('noAttendees') : names}</p>
        {meeting.discussion ? <p className={styles['discussion']}>{meeting.discussion}</p> : null}
        {actions.length > 0 ? (
          <ul className={styles['agreed']}>
            {actions.map((action) => (
              <li key={action.id} data-closed={action.status === 'Closed'}>
                <span className={styles['agreedTitle']}>{action.title}</span>
                <span className={styles['muted']}>
                  {[
                    '',
                    action.owner ?? '',
                    action.dueOn ? format.day(action.dueOn) : '',
                    action.status === 'Closed' ? t('closed') : t('open'),
                  ]
                    .filter((part, at) => at === 0 || part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles['muted']}>{t('noActions')}</p>
        )}
      </div>
      <div className={styles['tools']}>
        {actions.length > 0 ? (
          <StatusPill
            quiet
            tone={status === 'Open' ? 'watch' : 'good'}
            word={status === 'Open' ? t('open') : t('closed')}
          />
        ) : null}
        {readOnly ? null : (
          <>
            <IconButton
              label={t('edit', { day })}
              icon={<Pencil aria-hidden />}
              onClick={() => onEdit(meeting.id)}
            />
            <IconButton label={t('remove', { day })} icon={<Trash2 aria-hidden />} onClick={remove} />
          </>
        )}
      </div>
    </li>
  );
};

/** The meetings, newest first, each with what was agreed (row 38). */
export const MeetingList = ({ lines, onEdit }: Props) => {
  const [list, keep] = useKeptFocus<HTMLUListElement>({ entity: 'meeting', id: null, field: null });
  return (
    <ul ref={list}>
      {lines.map((line, index) => (
        <Line key={line.meeting.id} line={line} onEdit={onEdit} onGone={keep} index={index} />
      ))}
    </ul>
  );
};
