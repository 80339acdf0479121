import {
  BookOpen,
  Ellipsis,
  FileInput,
  FileSearch,
  HeartPulse,
  History,
  House,
  Keyboard,
  ListChecks,
  Redo2,
  Search,
  Settings,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useCoreStatus } from './core-status.ts';
import { choosePdf } from './open-pdf.ts';
import { openOverlay } from './overlay.ts';
import { addressOf, useRoute, type Route } from './route.ts';
import { SaveNote } from './SaveNote.tsx';
import { setTheme, themes, useTheme } from './theme.ts';
import { redo, undo } from './undo.ts';

import styles from './Rail.module.css';

type Place = {
  readonly label: 'home' | 'book' | 'health' | 'playbooks' | 'imports' | 'history' | 'settings';
  readonly icon: LucideIcon;
  readonly route: Route;
  /** Pages that belong under this entry. */
  readonly pages: readonly Route['page'][];
};

const places: readonly Place[] = [
  { label: 'home', icon: House, route: { page: 'home' }, pages: ['home'] },
  { label: 'book', icon: BookOpen, route: { page: 'book', layout: null }, pages: ['book', 'account'] },
  { label: 'health', icon: HeartPulse, route: { page: 'health' }, pages: ['health', 'scorecards'] },
  {
    label: 'playbooks',
    icon: ListChecks,
    route: { page: 'playbooks', playbookId: null },
    pages: ['playbooks'],
  },
  { label: 'imports', icon: FileInput, route: { page: 'imports', part: null }, pages: ['imports'] },
  { label: 'history', icon: History, route: { page: 'history' }, pages: ['history'] },
  { label: 'settings', icon: Settings, route: { page: 'settings' }, pages: ['settings'] },
];

const useMore = (): readonly MenuEntry[] => {
  const { t } = useTranslation('app');
  const theme = useTheme((state) => state.theme);
  return [
    { type: 'heading', label: t('theme.label') },
    ...themes.map((name) => ({
      type: 'check' as const,
      label: t(`theme.${name}`),
      checked: theme === name,
      closes: true,
      onChange: () => setTheme(name),
    })),
    { type: 'separator' },
    {
      type: 'action',
      label: t('openPdf'),
      icon: <FileSearch aria-hidden />,
      onSelect: () => void choosePdf(),
    },
    {
      type: 'action',
      label: t('keys.title'),
      icon: <Keyboard aria-hidden />,
      onSelect: () => openOverlay('keys'),
    },
  ];
};

/** The left rail: the pages that exist, search, undo and redo. Narrow windows show icons only. */
export const Rail = () => {
  const { t } = useTranslation('app');
  const page = useRoute((route) => route.page);
  const status = useCoreStatus((state) => state.status);
  const more = useMore();
  const undoLabel = status?.undo ? t('undoLabel', { label: status.undo }) : t('keys.undo');
  const redoLabel = status?.redo ? t('redoLabel', { label: status.redo }) : t('keys.redo');
  return (
    <nav className={styles['rail']} aria-label={t('rail')}>
      <div className={styles['brand']}>
        <svg viewBox="0 0 24 24" className={styles['logo']} aria-hidden>
          <rect x="3" y="7" width="18" height="14" rx="3" />
          <path d="M9 7V5a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v2M7 14l3 3 6-6" />
        </svg>
        <span className={styles['word']}>{t('name')}</span>
      </div>
      <button type="button" className={styles['search']} onClick={() => openOverlay('palette')}>
        <Search aria-hidden />
        <span className={styles['word']}>{t('find')}</span>
        <span className={styles['hint']} aria-hidden>
          <Kbd keys="Mod+K" />
        </span>
      </button>
      <ul className={styles['places']}>
        {places.map(({ label, icon: Icon, route, pages }) => (
          <li key={label}>
            <a
              href={addressOf(route)}
              className={classNames(styles['place'])}
              aria-current={pages.includes(page) ? 'page' : undefined}
            >
              <Icon aria-hidden />
              <span className={styles['word']}>{t(label)}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className={styles['foot']}>
        <SaveNote />
        <div className={styles['tools']}>
          <IconButton
            label={undoLabel}
            icon={<Undo2 aria-hidden />}
            disabled={!status?.undo}
            onClick={() => void undo()}
          />
          <IconButton
            label={redoLabel}
            icon={<Redo2 aria-hidden />}
            disabled={!status?.redo}
            onClick={() => void redo()}
          />
          <Menu
            trigger={
              <button type="button" className={styles['more']} aria-label={t('theme.label')}>
                <Ellipsis aria-hidden />
              </button>
            }
            entries={more}
          />
        </div>
      </div>
    </nav>
  );
};
