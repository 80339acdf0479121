import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import type { DiskEvent } from './trace.ts';

type DataChange = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;
type NameChange =
  | { readonly kind: 'add'; readonly path: string; readonly file: File }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };

/** A file or folder: what the disk holds for certain, and what was written since it was last synced. */
type File = { durable: Buffer | 'folder'; pending: DataChange[] };
type Names = Map<string, File>;

/**
 * A disk that keeps only what it promised: the content of a file up to its last sync, the names in a folder
 * up to the last sync of that folder. Everything since may be there, or not, or half.
 */
export type Disk = {
  readonly names: Names;
  readonly durableNames: Names;
  /** Changes of names that were not synced yet, in order. */
  readonly pendingNames: NameChange[];
};

/** The content after these changes; the content itself stays as it is. */
const after = (content: Buffer, changes: readonly DataChange[]): Buffer => {
  if (changes.length === 0) return content;
  const ends = changes.map((change) =>
    change.kind === 'truncate' ? change.length : change.offset + change.data.length,
  );
  const room = Buffer.alloc(Math.max(content.length, ...ends));
  content.copy(room);
  let length = content.length;
  for (const change of changes) {
    if (change.kind === 'write') {
      change.data.copy(room, change.offset);
      length = Math.max(length, change.offset + change.data.length);
    } else {
      if (change.length < length) room.fill(0, change.length, length);
      length = change.length;
    }
  }
  return room.subarray(0, length);
};

const applyName = (names: Names, change: NameChange): void => {
  if (change.kind === 'add') names.set(change.path, change.file);
  else if (change.kind === 'remove') names.delete(change.path);
  else {
    const file = names.get(change.path);
    if (!file) return;
    names.delete(change.path);
    names.set(change.to, file);
  }
};

/** A disk that holds these files for certain. */
export const diskWith = (files: ReadonlyMap<string, Buffer | 'folder'>): Disk => {
  const names = (): Names => new Map();
  const disk: Disk = { names: names(), durableNames: names(), pendingNames: [] };
  for (const [path, durable] of files) {
    const file: File = { durable, pending: [] };
    disk.names.set(path, file);
    disk.durableNames.set(path, file);
  }
  return disk;
};

export const isFolder = (disk: Disk, path: string): boolean => disk.names.get(path)?.durable === 'folder';

const sync = (disk: Disk, path: string): void => {
  const file = disk.names.get(path);
  if (!file) return;
  if (file.durable !== 'folder') {
    file.durable = after(file.durable, file.pending);
    file.pending = [];
    return;
  }
  for (const change of disk.pendingNames.filter((one) => dirname(one.path) === path))
    applyName(disk.durableNames, change);
  const rest = disk.pendingNames.filter((one) => dirname(one.path) !== path);
  disk.pendingNames.splice(0, disk.pendingNames.length, ...rest);
};

const rename = (disk: Disk, change: NameChange): void => {
  applyName(disk.names, change);
  disk.pendingNames.push(change);
};

/** Lets one thing happen to the disk. */
export const happen = (disk: Disk, event: DiskEvent): void => {
  switch (event.kind) {
    case 'create':
      if (!disk.names.has(event.path))
        rename(disk, { kind: 'add', path: event.path, file: { durable: Buffer.alloc(0), pending: [] } });
      return;
    case 'makeFolder':
      rename(disk, { kind: 'add', path: event.path, file: { durable: 'folder', pending: [] } });
      return;
    case 'remove':
      rename(disk, { kind: 'remove', path: event.path });
      return;
    case 'rename':
      if (dirname(event.path) !== dirname(event.to)) throw new Error('renamed from one folder to another');
      rename(disk, { kind: 'rename', path: event.path, to: event.to });
      return;
    case 'write':
    case 'truncate': {
      const file = disk.names.get(event.path);
      if (!file) throw new Error(`${event.kind} to ${event.path}, which the disk does not know`);
      file.pending.push(event);
      return;
    }
    case 'sync':
      sync(disk, event.path);
      return;
    case 'said':
  }
};

/** Which of the changes since the last sync a power cut leaves. */
const policies = ['none', 'all', 'first', 'some', 'torn'] as const;
type Policy = (typeof policies)[number];

const sector = 512;

/** A write of which only some sectors arrived, as writes of those. */
const torn = (change: DataChange, random: () => number): DataChange[] => {
  if (change.kind === 'truncate') return random() < 0.5 ? [change] : [];
  const parts: DataChange[] = [];
  for (let start = 0; start < change.data.length;) {
    const end = Math.min(change.data.length, start + sector - ((change.offset + start) % sector));
    if (random() < 0.5)
      parts.push({ ...change, offset: change.offset + start, data: change.data.subarray(start, end) });
    start = end;
  }
  return parts;
};

const left = <T>(changes: readonly T[], policy: Policy, random: () => number): readonly T[] => {
  if (policy === 'none') return [];
  if (policy === 'all') return changes;
  if (policy === 'first') return changes.slice(0, Math.floor(random() * (changes.length + 1)));
  return changes.filter(() => random() < 0.5);
};

/**
 * Writes what a power cut at this moment could leave into a folder: what was synced, and of the rest, per
 * file and for the names, nothing, all, the beginning, any part, or any part with torn writes.
 * @param root the folder of the recording that `target` stands for
 */
export const cutPower = (disk: Disk, root: string, target: string, random: () => number): void => {
  const anyPolicy = () => policies[Math.floor(random() * policies.length)] ?? 'none';
  const names: Names = new Map(disk.durableNames);
  for (const change of left(disk.pendingNames, anyPolicy(), random)) applyName(names, change);
  const reachable = (path: string): boolean => path === root || (names.has(path) && reachable(dirname(path)));
  for (const [path, file] of [...names].sort(([one], [other]) => one.length - other.length)) {
    if (path === root || path.endsWith('-shm') || !reachable(path)) continue;
    const place = join(target, relative(root, path));
    if (file.durable === 'folder') {
      mkdirSync(place);
      continue;
    }
    const policy = anyPolicy();
    const changes = left(file.pending, policy, random).flatMap((change) =>
      policy === 'torn' ? torn(change, random) : [change],
    );
    writeFileSync(place, after(file.durable, changes));
  }
};
