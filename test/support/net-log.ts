import { readFileSync } from 'node:fs';

type NetLog = {
  readonly constants: { readonly logSourceType: Readonly<Record<string, number>> };
  readonly events: readonly { readonly source: { readonly type: number; readonly id: number } }[];
};

/** The switch that makes Chromium write down all it does on the network. */
export const netLogSwitch = (file: string): string => `--log-net-log=${file}`;

/** How many requests and name lookups Chromium started, by its own log (reliability spec S2). The app must have ended. */
export const readNetLog = (file: string): { readonly requests: number; readonly lookups: number } => {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const started = (source: string): number => {
    const type = constants.logSourceType[source];
    return new Set(events.filter((event) => event.source.type === type).map((event) => event.source.id)).size;
  };
  return { requests: started('URL_REQUEST'), lookups: started('HOST_RESOLVER_IMPL_JOB') };
};
