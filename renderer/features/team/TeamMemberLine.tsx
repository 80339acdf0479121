import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { teamRoles, type TeamMember } from '../../../shared/records/team.ts';
import { focusField } from '../../app/focus-record.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { PlanField } from '../plan/PlanField.tsx';
import { planStore } from '../plan/use-plan.ts';

import pill from '../../ui/PressPill.module.css';
import styles from './Team.module.css';

type Props = {
  readonly member: TeamMember;
  readonly open: boolean;
  readonly onToggle: () => void;
};

const Fields = ({ member }: Pick<Props, 'member'>) => {
  const { t } = useTranslation('team');
  const { t: name } = useTranslation('fields');
  const readOnly = useReadOnly();
  const remove = async () => {
    try {
      await planStore.change('record.remove', { entity: 'teamMember', ids: [member.id] });
      offerUndoOfLast(t('removed', { name: member.name }));
      focusField({ entity: 'teamMember', id: null, field: null });
    } catch {
      // The refusal stands above the page.
    }
  };
  return (
    <div className={styles['fields']} role="group" aria-label={t('edit', { name: member.name })}>
      {(['name', 'role', 'standing', 'email', 'isDri', 'notes'] as const).map((field) => (
        <PlanField
          key={field}
          entity="teamMember"
          record={member}
          field={field}
          label={name(`teamMember.${field}`)}
          {...(field === 'role' ? { suggestions: teamRoles } : {})}
          {...(field === 'isDri' ? { statement: t('isDriStatement') } : {})}
        />
      ))}
      {readOnly ? null : (
        <div>
          <Button look="quiet" icon={<Trash2 aria-hidden />} onClick={() => void remove()}>
            {t('remove')}
          </Button>
        </div>
      )}
    </div>
  );
};

/** Somebody of ours: name, role and standing, the DRI one key away, all fields under the name (row 8). */
export const TeamMemberLine = ({ member, open, onToggle }: Props) => {
  const { t } = useTranslation('team');
  const readOnly = useReadOnly();
  const id = useId();
  const { name, role, standing, email, isDri } = member;
  const facts = [role ?? t('noRole'), standing ? t(`standing.${standing}`) : ''];
  const makeDri = () => {
    planStore
      .change('record.update', {
        entity: 'teamMember',
        id: member.id,
        changes: { isDri: true },
        expected: { isDri: false },
      })
      .then(
        () => offerUndoOfLast(t('becameDri', { name })),
        () => undefined,
      );
  };
  return (
    <li className={styles['member']} data-record={member.id}>
      <div className={styles['line']}>
        <button
          type="button"
          className={styles['name']}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          {name}
        </button>
        {isDri || !readOnly ? (
          <button
            type="button"
            className={pill['pill']}
            aria-pressed={isDri}
            aria-label={t(isDri ? 'isDri' : 'makeDri', { name })}
            title={t('driHint')}
            // While the fields are shown, the one with the box is what a finding leads to.
            {...(open ? {} : { 'data-record': member.id, 'data-field': 'isDri' })}
            onClick={isDri || readOnly ? undefined : makeDri}
          >
            {t('dri')}
          </button>
        ) : null}
      </div>
      <p className={styles['facts']}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {email && !open ? <p className={styles['facts']}>{email}</p> : null}
      {open ? (
        <div id={id}>
          <Fields member={member} />
        </div>
      ) : null}
    </li>
  );
};
