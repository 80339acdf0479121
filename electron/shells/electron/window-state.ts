import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';

const whole = z.int().min(-100_000).max(100_000);
const windowState = z.strictObject({
  bounds: z.strictObject({ x: whole, y: whole, width: whole, height: whole }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

/** Design size and the smallest that stays usable (ui spec). */
export const windowSize = { width: 1280, height: 800, minWidth: 960, minHeight: 600 } as const;

const overlaps = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where the window was when it was last closed; undefined at first, or when no display shows that place now. */
export const readWindowState = (file: string): WindowState | undefined => {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
    const visible = screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, state.bounds));
    return visible ? state : undefined;
  } catch {
    return undefined;
  }
};

/** Remembers where the window is. Only a convenience: a failure is nobody's concern. */
export const writeWindowState = (file: string, window: BrowserWindow): void => {
  const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(`${file}.part`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.part`, file);
  } catch {
    // The next start opens in the middle.
  }
};
