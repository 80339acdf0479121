/** What a process did to the disk, in order, as far as it matters after a power cut. */
export type DiskEvent =
  | { readonly kind: 'create' | 'makeFolder' | 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  /** A line on standard output. */
  | { readonly kind: 'said'; readonly text: string };

/** The calls that are recorded. Those that nobody makes today are here so that they cannot go unnoticed. */
export const tracedCalls = [
  'openat',
  'open',
  'creat',
  'write',
  'pwrite64',
  'writev',
  'pwritev',
  'pwritev2',
  'ftruncate',
  'truncate',
  'fallocate',
  'copy_file_range',
  'sendfile',
  'fsync',
  'fdatasync',
  'sync_file_range',
  'unlink',
  'unlinkat',
  'rmdir',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'mkdir',
  'mkdirat',
] as const;

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
const textOf = (hex: string): string => bytesOf(hex).toString('utf8');

/** Calls that another thread's call cut in two are put together; the time of a call is when it was done. */
const wholeCalls = (trace: string): string[] => {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/u.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length).trimEnd());
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(rest);
    return resumed ? [`${begun.get(thread) ?? ''}${(resumed[1] ?? '').trimStart()}`] : [rest];
  });
};

const call = /^(?<name>\w+)\((?<args>.*)\) += (?<result>-?\d+)/u;
const onFile = /^(?<fd>\d+)<(?<path>[^>]*)>(?:, (?<rest>.*))?$/u;
const data = /^"(?<hex>[^"]*)", \d+(?:, (?<offset>\d+))?$/u;

type Call = { readonly name: string; readonly args: string; readonly result: number };

/** A call on an open file. @param path the file's name at that time */
const fileCall = ({ name, result }: Call, path: string, rest: string): DiskEvent[] => {
  if (name === 'fsync' || name === 'fdatasync') return [{ kind: 'sync', path }];
  if (name === 'ftruncate') return [{ kind: 'truncate', path, length: Number(rest) }];
  const { hex, offset } = data.exec(rest)?.groups ?? {};
  if (name !== 'pwrite64' || hex === undefined || offset === undefined)
    throw new Error(`the replay does not know ${name} on ${path}`);
  return [{ kind: 'write', path, offset: Number(offset), data: bytesOf(hex).subarray(0, result) }];
};

/** A call on names. */
const nameCall = ({ name, args }: Call): DiskEvent[] => {
  const [path = '', to = ''] = [...args.matchAll(/"([^"]*)"/gu)].map(([, hex = '']) => textOf(hex));
  switch (name) {
    case 'open':
    case 'openat':
      return [
        ...(args.includes('O_CREAT') ? [{ kind: 'create', path } as const] : []),
        ...(args.includes('O_TRUNC') ? [{ kind: 'truncate', path, length: 0 } as const] : []),
      ];
    case 'mkdir':
    case 'mkdirat':
      return [{ kind: 'makeFolder', path }];
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return [{ kind: 'remove', path }];
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return [{ kind: 'rename', path, to }];
    default:
      throw new Error(`the replay does not know ${name} on ${path}`);
  }
};

/**
 * The disk events of a recording by `strace -f -y -xx`, in order.
 * @param concerns which files matter; calls on others are left out. Throws at a call it does not know on one
 * that does, so that no write can be missed.
 */
export const readTrace = (trace: string, concerns: (path: string) => boolean): DiskEvent[] =>
  wholeCalls(trace).flatMap((line): DiskEvent[] => {
    const { name = '', args = '', result = '' } = call.exec(line)?.groups ?? {};
    if (name === '' || Number(result) < 0) return [];
    const one: Call = { name, args, result: Number(result) };
    const { fd, path, rest = '' } = onFile.exec(args)?.groups ?? {};
    if (fd !== undefined && path !== undefined) {
      if (fd === '1' && name === 'write')
        return [{ kind: 'said', text: textOf(data.exec(rest)?.groups?.['hex'] ?? '') }];
      const file = textOf(path);
      return concerns(file) ? fileCall(one, file, rest) : [];
    }
    const paths = [...args.matchAll(/"([^"]*)"/gu)].map(([, hex = '']) => textOf(hex));
    return paths.some(concerns) ? nameCall(one) : [];
  });
