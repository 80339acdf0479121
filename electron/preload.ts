import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

import type { Bridge } from '../shared/bridge.ts';

const bridge: Bridge = {
  invoke: (channel, input) => ipcRenderer.invoke('rpc', channel, input),
  on: (listener) => {
    const hear = (_event: IpcRendererEvent, message: unknown) => listener(message);
    ipcRenderer.on('event', hear);
    return () => {
      ipcRenderer.removeListener('event', hear);
    };
  },
};

contextBridge.exposeInMainWorld('carryon', bridge);
