import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { Lesson } from '../../../shared/records/renewal.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { usePlaybooks } from '../plan/playbook-heads.ts';

import styles from './Retros.module.css';

/** The ways to the playbooks that a lesson was carried on to; nothing where there is none (row 47). */
export const ProposedTo = ({ lesson: { id, text } }: { readonly lesson: Lesson }) => {
  const { t } = useTranslation('retros');
  const heads = usePlaybooks() ?? [];
  return heads.flatMap(({ playbook, lessons }) =>
    lessons
      .filter(({ lessonId }) => lessonId === id)
      .map(({ proposalId }) => (
        <Button
          key={proposalId}
          look="quiet"
          icon={<ArrowRight aria-hidden />}
          aria-label={t('goPlaybook', { name: playbook.name, text })}
          onClick={() => {
            navigate({ page: 'playbooks', playbookId: playbook.id });
            focusField({ entity: 'playbookProposal', id: proposalId, field: null });
          }}
        >
          <span className={styles['actionTitle']}>{playbook.name}</span>
        </Button>
      )),
  );
};
