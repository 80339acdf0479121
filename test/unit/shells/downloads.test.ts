import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { browserNative, createDownloads } from '../../../electron/shells/browser/downloads.ts';
import { writeExport } from '../../../electron/shells/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carryon-exports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const temporary = (text: string): string => {
  const path = join(folder, `temporary-${text}`);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
};

describe('an export to a file', () => {
  it('replaces the file whole and removes the temporary source', async () => {
    const out = join(folder, 'plan.pdf');
    writeFileSync(out, 'before');
    expect(await writeExport(out, new TextEncoder().encode('bytes'))).toBe(5);
    expect(readFileSync(out, 'utf8')).toBe('bytes');
    const source = temporary('from a file');
    expect(await writeExport(out, source)).toBe(11);
    expect(readFileSync(out, 'utf8')).toBe('from a file');
    expect(existsSync(source)).toBe(false);
    expect(statSync(out).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('leaves what was there when it fails, and nothing half-written', async () => {
    const out = join(folder, 'absent', 'plan.pdf');
    await expect(writeExport(out, new Uint8Array(1))).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
    const kept = join(folder, 'kept.csv');
    writeFileSync(kept, 'before');
    await expect(writeExport(kept, join(folder, 'no such source'))).rejects.toMatchObject({
      code: 'EXPORT_FAILED',
    });
    expect(readFileSync(kept, 'utf8')).toBe('before');
    expect(existsSync(join(folder, '.kept.csv.part'))).toBe(false);
  });
});

describe('downloads', () => {
  const read = async (downloads: ReturnType<typeof createDownloads>, token: string) => {
    const parts: Buffer[] = [];
    for await (const part of downloads.open(token)?.stream ?? []) parts.push(Buffer.from(part as Uint8Array));
    return Buffer.concat(parts).toString();
  };

  it('keeps the last eight, as often as they are fetched, and removes the files of the others', async () => {
    const downloads = createDownloads();
    const native = browserNative(downloads);
    const source = temporary('first');
    const first = await native.saveFile('../First: plan?.pdf', source);
    // Whoever made it may tidy up after itself.
    rmSync(source, { force: true });
    expect(first).toMatchObject({ outcome: 'download', name: 'First plan.pdf', bytes: 5 });
    if (first.outcome !== 'download') throw new Error('no download');
    expect(await read(downloads, first.token)).toBe('first');
    expect(await read(downloads, first.token)).toBe('first');
    for (let count = 0; count < 8; count += 1) await native.saveFile('x.csv', new Uint8Array(2));
    expect(downloads.open(first.token)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
    const last = temporary('last');
    await native.saveFile('y.csv', last);
    expect(readdirSync(folder)).toHaveLength(1);
    await downloads.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has no dialog of its own', async () => {
    await expect(browserNative(createDownloads()).chooseFile()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
