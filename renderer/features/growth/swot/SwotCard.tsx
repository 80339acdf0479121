import { ArrowRight, Ellipsis, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { swotTargets, usualTarget, type SwotLine, type SwotTarget } from '../../../../shared/domain/swot.ts';
import { quadrants } from '../../../../shared/records/goal.ts';
import { focusField } from '../../../app/focus-record.ts';
import { navigate } from '../../../app/route.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { DraftField } from '../../../ui/DraftField.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { refused, value } from '../../../ui/parse.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { planStore } from '../../plan/use-plan.ts';

import styles from './Swot.module.css';

/** The page of the plan on which what a note became stands. */
const tabs = { risk: 'risks', opportunity: 'growth', action: 'meetings' } as const;

const titleOf = (line: SwotLine, target: SwotTarget): string | null => {
  if (target === 'opportunity') return line.opportunity?.name ?? null;
  return line[target]?.title ?? null;
};

/** A note in short, for the name of a button. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

type LinkProps = { readonly line: SwotLine; readonly target: SwotTarget; readonly usual: boolean };

/**
 * One button for both: it makes the record of the note, and then leads to it; the focus stays where it is.
 */
const Become = ({ line, target, usual }: LinkProps) => {
  const { t } = useTranslation('swot');
  const readOnly = useReadOnly();
  const { note } = line;
  const title = titleOf(line, target);
  const go = () => {
    const id = note[`${target}Id`];
    navigate({ page: 'account', accountId: note.accountId, tab: tabs[target] });
    focusField({ entity: target, id, field: target === 'opportunity' ? 'name' : 'title' });
  };
  const make = () => {
    planStore.change('swot.convert', { noteId: note.id, target }).then(
      () => offerUndoOfLast(t(`madeSaid.${target}`)),
      () => undefined,
    );
  };
  if (title === null && readOnly) return null;
  return (
    <button
      type="button"
      className={title === null ? styles['make'] : styles['made']}
      data-usual={usual}
      aria-label={
        title === null
          ? t(`makeOf.${target}`, { text: shortened(note.text) })
          : t('goTo', { made: `${t(`made.${target}`)}: ${title}` })
      }
      title={title ?? undefined}
      onClick={title === null ? make : go}
    >
      {title === null ? <Plus aria-hidden /> : <ArrowRight aria-hidden />}
      <span>{title === null ? t(`make.${target}`) : `${t(`made.${target}`)}: ${title}`}</span>
    </button>
  );
};

/** A SWOT note: its text, what it has become or can become, and where else it can go. */
export const SwotCard = ({ line }: { readonly line: SwotLine }) => {
  const { t } = useTranslation('swot');
  const { t: word } = useTranslation('common');
  const readOnly = useReadOnly();
  const { note } = line;
  const first = usualTarget[note.quadrant];
  const targets = [first, ...swotTargets.filter((target) => target !== first)];
  const remove = () => {
    planStore.change('record.remove', { entity: 'swotNote', ids: [note.id] }).then(
      () => offerUndoOfLast(t('removed', { text: shortened(note.text) })),
      () => undefined,
    );
  };
  const entries = [
    ...quadrants
      .filter((quadrant) => quadrant !== note.quadrant)
      .map((quadrant) => ({
        type: 'action' as const,
        label: t('moveTo', { quadrant: t(`quadrant.${quadrant}`) }),
        onSelect: () => {
          planStore.update('swotNote', note.id, { quadrant });
          focusField({ id: note.id, field: 'text' });
        },
      })),
    { type: 'separator' as const },
    { type: 'action' as const, label: word('remove'), onSelect: remove },
  ];
  return (
    <li className={styles['note']} data-record={note.id}>
      <div className={styles['text']}>
        <div data-record={note.id} data-field="text">
          <DraftField
            label={t('text')}
            hideLabel
            lines
            rows={1}
            value={note.text}
            maxLength={1000}
            edit={(text) => text}
            parse={(text) => (text.trim() === '' ? refused('required') : value(text.trim()))}
            onSave={(text, expected) => planStore.save('swotNote', note.id, { text }, { text: expected })}
          />
        </div>
        {readOnly ? null : (
          <Menu
            trigger={
              <IconButton label={t('menu', { text: shortened(note.text) })} icon={<Ellipsis aria-hidden />} />
            }
            entries={entries}
          />
        )}
      </div>
      <div className={styles['row']}>
        {targets.map((target) => (
          <Become key={target} line={line} target={target} usual={target === first} />
        ))}
      </div>
    </li>
  );
};
