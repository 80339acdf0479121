import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { openTestCore } from '../../support/core.ts';

it.skipIf(process.platform === 'win32')('keeps the plans readable by their owner only', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'carryon-modes-'));
  const mask = process.umask(0);
  try {
    const dataDir = join(parent, 'data');
    const app = openTestCore({ dataDir });
    await app.call('record.create', { entity: 'account', values: { name: 'Private' } });
    const modes = readdirSync(dataDir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, (statSync(join(dataDir, name)).mode & 0o777).toString(8)]);
    expect(modes).toEqual([
      ['carryon.db', '600'],
      ['carryon.db-shm', '600'],
      ['carryon.db-wal', '600'],
    ]);
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
    await app.close();
  } finally {
    process.umask(mask);
    rmSync(parent, { recursive: true, force: true });
  }
});
