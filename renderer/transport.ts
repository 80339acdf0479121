import type { Bridge } from '../shared/bridge.ts';
import { coreEvent } from '../shared/events.ts';
import { decodeWire, encodeWire } from '../shared/wire.ts';

/**
 * The browser shell's bridge: the page's own origin on 127.0.0.1, never another host (the page's policy is
 * `connect-src 'self'`, and the shell checks Host, Origin and the run's key). The only file of the
 * renderer that may use `fetch`.
 */
export const browserBridge = (): Bridge => ({
  invoke: async (channel, input) => {
    const response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: encodeWire({ channel, input }),
    });
    return decodeWire(await response.text());
  },
  on: (listener) => {
    const source = new EventSource('/events');
    const hear = (message: MessageEvent<string>) => listener(coreEvent.parse(decodeWire(message.data)));
    source.addEventListener('message', hear);
    return () => {
      source.removeEventListener('message', hear);
      source.close();
    };
  },
});
