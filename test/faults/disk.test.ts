import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { cutPower, diskWith, happen, type Disk } from './disk.ts';
import { randomFrom } from './random.ts';
import { readTrace, type DiskEvent } from './trace.ts';

/** The contents of a file in many power cuts; "gone" where it is not there. */
const outcomes = (disk: Disk, file: string): Set<string> => {
  const random = randomFrom(1);
  const found = new Set<string>();
  for (let cut = 0; cut < 300; cut += 1) {
    const target = mkdtempSync(join(tmpdir(), 'carryon-disk-'));
    cutPower(disk, '/d', target, random);
    const path = join(target, file);
    found.add(existsSync(path) ? readFileSync(path, 'latin1') : 'gone');
    rmSync(target, { recursive: true, force: true });
  }
  return found;
};

const write = (path: string, offset: number, text: string): DiskEvent => ({
  kind: 'write',
  path,
  offset,
  data: Buffer.from(text),
});

const after = (...events: readonly DiskEvent[]): Disk => {
  const disk = diskWith(
    new Map<string, Buffer | 'folder'>([
      ['/d', 'folder'],
      ['/d/old', Buffer.from('old')],
    ]),
  );
  for (const event of events) happen(disk, event);
  return disk;
};

describe('a disk after a power cut', () => {
  it('keeps what was synced, and of the rest nothing, all or some', () => {
    const synced = [write('/d/old', 0, 'new'), { kind: 'sync', path: '/d/old' }] as const;
    expect(outcomes(after(...synced), 'old')).toEqual(new Set(['new']));
    expect(outcomes(after(write('/d/old', 0, 'new')), 'old')).toEqual(new Set(['old', 'new']));
    const two = after(write('/d/old', 0, 'N'), write('/d/old', 2, 'W'));
    expect(outcomes(two, 'old')).toEqual(new Set(['old', 'Nld', 'olW', 'NlW']));
  });

  it('keeps a name only when its folder was synced', () => {
    const made: DiskEvent[] = [
      { kind: 'create', path: '/d/a' },
      write('/d/a', 0, 'text'),
      { kind: 'sync', path: '/d/a' },
    ];
    expect(outcomes(after(...made), 'a')).toEqual(new Set(['gone', 'text']));
    expect(outcomes(after(...made, { kind: 'sync', path: '/d' }), 'a')).toEqual(new Set(['text']));
    const moved = after(...made, { kind: 'rename', path: '/d/a', to: '/d/b' }, { kind: 'sync', path: '/d' });
    expect(outcomes(moved, 'b')).toEqual(new Set(['text']));
    expect(outcomes(moved, 'a')).toEqual(new Set(['gone']));
    expect(outcomes(after({ kind: 'remove', path: '/d/old' }), 'old')).toEqual(new Set(['gone', 'old']));
  });

  it('tears writes at sectors of 512 bytes', () => {
    const torn = outcomes(after(write('/d/old', 0, 'x'.repeat(1024))), 'old');
    expect(torn).toContain(`old${'\0'.repeat(509)}${'x'.repeat(512)}`);
    expect(torn).toContain('x'.repeat(512));
    expect(torn.size).toBe(4);
  });

  it('cuts and grows files', () => {
    const cut = [{ kind: 'truncate', path: '/d/old', length: 1 }, write('/d/old', 3, 'x')] as const;
    expect(outcomes(after(...cut, { kind: 'sync', path: '/d/old' }), 'old')).toEqual(new Set(['o\0\0x']));
  });
});

describe('a recording', () => {
  const hex = (text: string) =>
    [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  const all = () => true;

  it('is read call by call, those that were cut in two at their end', () => {
    const trace = [
      `7 openat(AT_FDCWD<${hex('/')}>, "${hex('/d/a')}", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 5<${hex('/d/a')}>`,
      `7 pwrite64(5<${hex('/d/a')}>, "${hex('one')}", 3, 16 <unfinished ...>`,
      `8 write(1<${hex('pipe:[1]')}>, "${hex('said\n')}", 5) = 5`,
      '7 <... pwrite64 resumed>) = 3',
      `7 fdatasync(5<${hex('/d/a')}>) = 0`,
      `7 ftruncate(5<${hex('/d/a')}>, 0) = 0`,
      `7 rename("${hex('/d/a')}", "${hex('/d/b')}") = 0`,
      `7 unlink("${hex('/d/none')}") = -1 ENOENT (No such file or directory)`,
      '7 +++ exited with 0 +++',
    ].join('\n');
    expect(readTrace(trace, all)).toEqual([
      { kind: 'create', path: '/d/a' },
      { kind: 'said', text: 'said\n' },
      { kind: 'write', path: '/d/a', offset: 16, data: Buffer.from('one') },
      { kind: 'sync', path: '/d/a' },
      { kind: 'truncate', path: '/d/a', length: 0 },
      { kind: 'rename', path: '/d/a', to: '/d/b' },
    ]);
  });

  it('does not pass over a call it does not know', () => {
    const trace = `7 fallocate(5<${hex('/d/a')}>, 0, 0, 100) = 0`;
    expect(() => readTrace(trace, all)).toThrow(/fallocate/u);
    expect(readTrace(trace, () => false)).toEqual([]);
  });
});
