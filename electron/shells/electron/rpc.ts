import { ipcMain, type BrowserWindow } from 'electron';

import { CarryonError, failure } from '../../../shared/errors.ts';
import type { CoreEvent } from '../../../shared/events.ts';
import type { Core } from '../../core.ts';
import { isTrustedSender } from './sender.ts';

const forbidden = { ok: false, error: failure(new CarryonError('FORBIDDEN')) };

/** Answers the one channel: only for the main frame of our own window, and always with an envelope. */
export const answerCalls = (core: Core, window: BrowserWindow): void => {
  ipcMain.handle('rpc', (event, channel: unknown, input: unknown) =>
    isTrustedSender(event.senderFrame, window.webContents.mainFrame)
      ? core.dispatch(channel, input)
      : forbidden,
  );
};

/** Tells the page what happened; a window that is gone hears nothing. */
export const tell = (window: BrowserWindow, event: CoreEvent): void => {
  if (!window.isDestroyed()) window.webContents.send('event', event);
};
