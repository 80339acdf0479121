import { basename } from 'node:path';

import { dialog, type BrowserWindow } from 'electron';

import { safeFileName } from '../../features/files/names.ts';
import type { Native } from '../../features/files/native.ts';
import { dropContent, writeExport } from '../write-file.ts';

/** Files through the system's own dialogs; the page learns a name, never a path. */
export const electronNative = (window: () => BrowserWindow): Native => ({
  chooseFile: async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: 'Choose a file to import',
      properties: ['openFile'],
      filters: [
        { name: 'CSV and Excel', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] },
        { name: 'All files', extensions: ['*'] },
      ],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
  chooseFolder: async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: 'Choose a folder for the PDFs',
      buttonLabel: 'Save here',
      properties: ['openDirectory', 'createDirectory'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? null : { kind: 'folder', path };
  },
  saveFile: async (name, content) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      defaultPath: safeFileName(name),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) {
      await dropContent(content);
      return { outcome: 'cancelled' };
    }
    const bytes = await writeExport(filePath, content);
    return { outcome: 'saved', name: basename(filePath), bytes };
  },
});
