import { Menu, type BaseWindow, type MenuItemConstructorOptions, type WebContents } from 'electron';

const isMac = process.platform === 'darwin';

/**
 * Undo and redo belong to the page: in a text field they take back typing, anywhere else a change of the
 * plan. So the menu only shows their keys (`registerAccelerator: false`), and choosing the item presses them.
 * macOS hands the keys to the menu first, and a field there undoes only when told to.
 */
const pressing = (
  label: string,
  key: string,
  shift: boolean,
  page: () => WebContents | undefined,
): MenuItemConstructorOptions => ({
  label,
  accelerator: `CmdOrCtrl+${shift ? 'Shift+' : ''}${key}`,
  registerAccelerator: false,
  click: (_item, _window: BaseWindow | undefined) => {
    const contents = page();
    if (!contents) return;
    const modifiers: ('meta' | 'control' | 'shift')[] = [isMac ? 'meta' : 'control'];
    if (shift) modifiers.push('shift');
    contents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
    contents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
    if (!isMac) return;
    if (shift) contents.redo();
    else contents.undo();
  },
});

/** The application menu; nothing in it reloads, opens developer tools or leaves the page. */
export const buildMenu = (page: () => WebContents | undefined): Menu =>
  Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [isMac ? { role: 'close' } : { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        pressing('Undo', 'Z', false, page),
        pressing('Redo', 'Z', true, page),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]);
