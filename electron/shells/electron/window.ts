import { BrowserWindow, nativeTheme, type Session, type WebContents } from 'electron';

import { readWindowState, windowSize, writeWindowState } from './window-state.ts';

/** A page that stays where it is: no navigation, no second window, no embedded page. */
const confine = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Crashes of the page after which it is not brought back any more, within this many milliseconds. */
const crashLimit = { count: 3, within: 60_000 };

/** Brings a crashed page back: everything that was saved is in the core, which lives on. */
const revive = (contents: WebContents): void => {
  let crashes: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < crashLimit.within), now];
    if (crashes.length <= crashLimit.count) contents.reload();
  });
};

/**
 * Parts of the web platform that Carryon has no use for and that reach devices, dialogs or other programs. Some
 * do so before any permission is asked: one call of WebUSB ends Electron 25.
 */
const unusedFeatures = [
  'FileSystemAccess',
  'FileSystemAccessLocal',
  'IdleDetection',
  'Notifications',
  'PaymentRequest',
  'Presentation',
  'PushMessaging',
  'RemotePlayback',
  'Serial',
  'SharedWorker',
  'WebBluetooth',
  'WebGPU',
  'WebHID',
  'WebUSB',
  'WebXR',
];

/** The one window of Carryon, and the only place that makes one. Shown when its page has painted. */
export const createWindow = (options: {
  readonly session: Session;
  readonly preload: string;
  readonly stateFile: string;
}): BrowserWindow => {
  const state = readWindowState(options.stateFile);
  const window = new BrowserWindow({
    ...windowSize,
    ...state?.bounds,
    title: 'Carryon',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#10141a' : '#f7f8fa',
    webPreferences: {
      session: options.session,
      preload: options.preload,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableBlinkFeatures: unusedFeatures.join(','),
      autoplayPolicy: 'document-user-activation-required',
    },
  });
  confine(window.webContents);
  revive(window.webContents);
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writeWindowState(options.stateFile, window));
  return window;
};
