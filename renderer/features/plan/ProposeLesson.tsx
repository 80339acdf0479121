import { useTranslation } from 'react-i18next';

import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { usePlaybooks } from './playbook-heads.ts';
import { planStore } from './use-plan.ts';

type Props = {
  readonly lessonId: string;
  readonly text: string;
  /** Before the lesson is carried on. */
  readonly onPropose: () => void;
};

/** Proposes a lesson to a playbook, where it is applied or declined (row 47). */
export const ProposeLesson = ({ lessonId, text, onPropose }: Props) => {
  const { t } = useTranslation('playbooks');
  const heads = usePlaybooks() ?? [];
  const propose = (playbookId: string, name: string) => {
    onPropose();
    planStore.change('lesson.propose', { lessonId, playbookId }).then(
      () => offerUndoOfLast(t('propose.done', { name })),
      () => undefined,
    );
  };
  return (
    <Menu
      trigger={
        <Button look="quiet" aria-label={t('propose.buttonOf', { text })}>
          {t('propose.button')}
        </Button>
      }
      entries={
        heads.length === 0
          ? [{ type: 'heading', label: t('propose.none') }]
          : heads.map(({ playbook: { id, name } }) => ({
              type: 'action' as const,
              label: name,
              onSelect: () => propose(id, name),
            }))
      }
    />
  );
};
