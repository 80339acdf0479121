import type { Input, Output } from '../../../shared/contract.ts';
import type { Native } from './native.ts';
import type { FileStore } from './store.ts';

/** Channels `files.*`: how a window gets hold of a file without ever seeing a path. */
export const fileHandlers = (store: FileStore, native: Native) => ({
  'files.choose': async (): Promise<Output<'files.choose'>> => {
    const path = await native.chooseFile();
    return path === null ? null : store.add(path);
  },
  'files.begin': ({ name, bytes }: Input<'files.begin'>): Output<'files.begin'> => ({
    token: store.begin(name, bytes).token,
  }),
  'files.append': ({ token, chunk }: Input<'files.append'>): Output<'files.append'> => ({
    received: store.append(token, chunk),
  }),
});
