import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { Stakeholder } from '../../../shared/records/stakeholder.ts';
import type { Relation } from '../../../shared/records/team.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { useNames } from './names.ts';

import styles from './Stakeholders.module.css';

type Props = { readonly plan: OpenPlan; readonly person: Stakeholder };

/** The lines of influence and conflict somebody is an end of (row 15). */
export const PersonLines = ({ plan, person }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: word } = useTranslation('common');
  const readOnly = useReadOnly();
  const nameOf = useNames(plan);
  const lines = plan.records.relations.filter(({ fromId, toId }) => [fromId, toId].includes(person.id));
  if (lines.length === 0) return null;
  const said = ({ kind, fromId, toId, label }: Relation): string => {
    const line = t(`line.said.${kind}`, { from: nameOf(fromId), to: nameOf(toId) });
    return label === null ? line : `${line}: ${label}`;
  };
  const remove = (line: Relation) => {
    const names = { from: nameOf(line.fromId), to: nameOf(line.toId) };
    planStore.change('record.remove', { entity: 'relation', ids: [line.id] }).then(
      () => offerUndoOfLast(t('line.removed', names)),
      () => undefined,
    );
  };
  return (
    <ul className={styles['summaries']} aria-label={t('line.list')}>
      {lines.map((line) => (
        <li key={line.id}>
          {said(line)}
          {readOnly ? null : (
            <IconButton
              label={word('removeItem', { item: said(line) })}
              icon={<X aria-hidden />}
              onClick={() => remove(line)}
            />
          )}
        </li>
      ))}
    </ul>
  );
};
