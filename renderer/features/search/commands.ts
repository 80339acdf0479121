import type { TFunction } from 'i18next';

import type { ImportKind } from '../../../shared/imports.ts';
import { call, takeSaved } from '../../api.ts';
import { openBatch } from '../../app/batch.ts';
import { choosePdf } from '../../app/open-pdf.ts';
import { openOverlay } from '../../app/overlay.ts';
import { showProblem } from '../../app/problem.ts';
import { navigate } from '../../app/route.ts';
import { setTheme } from '../../app/theme.ts';
import { redo, undo } from '../../app/undo.ts';

export type Command = {
  readonly id: string;
  readonly label: string;
  /** Its keys, where it has some. */
  readonly keys?: string;
  readonly run: () => void;
};

const exportCsv = async (kind: ImportKind): Promise<void> => {
  try {
    takeSaved(await call('export.csv', { kind }));
  } catch (error) {
    showProblem(error);
  }
};

/** Everything the palette can do besides opening what it found. */
export const commandsOf = (t: TFunction<'search'>): readonly Command[] => [
  { id: 'home', label: t('actions.home'), keys: 'G H', run: () => navigate({ page: 'home' }) },
  { id: 'book', label: t('actions.book'), keys: 'G B', run: () => navigate({ page: 'book', layout: null }) },
  { id: 'health', label: t('actions.health'), keys: 'G A', run: () => navigate({ page: 'health' }) },
  { id: 'scorecards', label: t('actions.scorecards'), run: () => navigate({ page: 'scorecards' }) },
  {
    id: 'playbooks',
    label: t('actions.playbooks'),
    keys: 'G P',
    run: () => navigate({ page: 'playbooks', playbookId: null }),
  },
  {
    id: 'imports',
    label: t('actions.imports'),
    keys: 'G I',
    run: () => navigate({ page: 'imports', part: null }),
  },
  {
    id: 'duplicates',
    label: t('actions.duplicates'),
    run: () => navigate({ page: 'imports', part: 'duplicates' }),
  },
  {
    id: 'newImport',
    label: t('actions.newImport'),
    run: () => navigate({ page: 'imports', part: 'new' }),
  },
  { id: 'history', label: t('actions.history'), keys: 'G Y', run: () => navigate({ page: 'history' }) },
  { id: 'settings', label: t('actions.settings'), keys: 'G S', run: () => navigate({ page: 'settings' }) },
  { id: 'undo', label: t('actions.undo'), keys: 'Mod+Z', run: () => void undo() },
  { id: 'redo', label: t('actions.redo'), keys: 'Mod+Shift+Z', run: () => void redo() },
  { id: 'exportAccounts', label: t('actions.exportAccounts'), run: () => void exportCsv('accounts') },
  { id: 'batch', label: t('actions.batch'), run: () => openBatch({ shown: null, selected: [] }) },
  { id: 'openPdf', label: t('actions.openPdf'), run: () => void choosePdf() },
  {
    id: 'exportStakeholders',
    label: t('actions.exportStakeholders'),
    run: () => void exportCsv('stakeholders'),
  },
  { id: 'keys', label: t('actions.keys'), keys: '?', run: () => openOverlay('keys') },
  { id: 'light', label: t('actions.light'), run: () => setTheme('light') },
  { id: 'dark', label: t('actions.dark'), run: () => setTheme('dark') },
  { id: 'system', label: t('actions.system'), run: () => setTheme('system') },
];
