import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { movedTo } from '../../../shared/domain/own-order.ts';
import { isMovable, orderedSections, type PlanEdition, type SectionId } from '../../../shared/editions.ts';
import type { EditionSetting } from '../../../shared/records/print.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

import styles from './Print.module.css';

type Props = {
  readonly edition: PlanEdition;
  readonly setting: EditionSetting | null;
  readonly onChange: (changes: Partial<Pick<EditionSetting, 'sectionOrder' | 'hiddenSections'>>) => void;
};

/** Which sections are printed, and in which order (pdf spec, editions). */
export const SectionList = ({ edition, setting, onChange }: Props) => {
  const { t } = useTranslation('print');
  const all = orderedSections(edition, setting);
  const movable = all.filter(isMovable);
  const hidden = new Set(setting?.hiddenSections ?? []);
  const [said, setSaid] = useState('');
  const move = (section: SectionId, by: -1 | 1) => {
    const from = movable.indexOf(section);
    const to = from + by;
    if (to < 0 || to >= movable.length) return;
    setSaid(t('moved', { section: t(`section.${section}`), place: to + 1, count: movable.length }));
    onChange({ sectionOrder: movedTo(movable, from, to) });
  };
  const toggle = (section: SectionId, printed: boolean) =>
    onChange({
      hiddenSections: printed
        ? [...hidden].filter((one) => one !== section)
        : [...new Set([...hidden, section])],
    });
  const onKeyDown = (event: KeyboardEvent, section: SectionId) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    move(section, by);
  };
  return (
    <>
      <p className={styles['hint']}>{t('sectionsHint')}</p>
      <ul className={styles['sections']}>
        {all.map((section) => {
          const name = t(`section.${section}`);
          const at = movable.indexOf(section);
          return (
            <li key={section} onKeyDown={(event) => onKeyDown(event, section)}>
              <Checkbox
                label={name}
                checked={!isMovable(section) || !hidden.has(section)}
                disabled={!isMovable(section)}
                onChange={(printed) => toggle(section, printed)}
              />
              <span className={styles['name']}>{name}</span>
              {isMovable(section) ? (
                <>
                  <IconButton
                    label={t('up', { section: name })}
                    icon={<ArrowUp aria-hidden />}
                    aria-disabled={at === 0}
                    onClick={() => move(section, -1)}
                  />
                  <IconButton
                    label={t('down', { section: name })}
                    icon={<ArrowDown aria-hidden />}
                    aria-disabled={at === movable.length - 1}
                    onClick={() => move(section, 1)}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {setting && (setting.sectionOrder.length > 0 || setting.hiddenSections.length > 0) ? (
        <Button onClick={() => onChange({ sectionOrder: [], hiddenSections: [] })}>{t('usual')}</Button>
      ) : null}
    </>
  );
};
