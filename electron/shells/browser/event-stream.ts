import type { ServerResponse } from 'node:http';

import type { CoreEvent } from '../../../shared/events.ts';
import { encodeWire } from '../../../shared/wire.ts';

/** Tabs that listen at once; more would only be a program gone wrong. */
const listeners = 16;
/** Keeps a quiet connection open, milliseconds. */
const heartbeat = 20_000;

/** The core's events to every open tab, as server-sent events. */
export const createEventStream = () => {
  const tabs = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const tab of tabs) tab.write(':\n\n');
  }, heartbeat);
  beat.unref();

  return {
    emit: (event: CoreEvent): void => {
      const line = `data: ${encodeWire(event)}\n\n`;
      for (const tab of tabs) tab.write(line);
    },
    /** Makes an answer a listener until its connection ends; false when there are too many. */
    listen: (response: ServerResponse, headers: Readonly<Record<string, string>>): boolean => {
      if (tabs.size >= listeners) return false;
      response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      tabs.add(response);
      response.on('close', () => tabs.delete(response));
      return true;
    },
    close: (): void => {
      clearInterval(beat);
      for (const tab of tabs) tab.end();
    },
  };
};

export type EventStream = ReturnType<typeof createEventStream>;
