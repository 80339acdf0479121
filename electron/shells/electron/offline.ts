import { app, session, type Session } from 'electron';

import { isOwnAddress } from './sender.ts';

/**
 * Carryon has no network (reliability spec 4.2). This is the only file that adds switches and sets up a
 * session; together they gave no URL request, no name lookup and no second window with a hostile page.
 */

/** Must run before the app is ready. */
export const switchNetworkOff = (): void => {
  // Root (a test machine) can only start Chromium without its sandbox; an installed Carryon refuses that switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
};

/** Switches that would open the packaged app to another program (reliability spec S8b). */
const dangerous = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'no-sandbox',
  'disable-web-security',
  'js-flags',
  'load-extension',
  'host-resolver-rules',
  'proxy-server',
];

/** The first switch of this start that an installed Carryon refuses, or undefined. */
export const dangerousSwitch = (): string | undefined =>
  dangerous.find((name) => app.commandLine.hasSwitch(name));

/** A session that lives in memory, reaches nothing but `app://ui`, and grants nothing. */
export const offlineSession = async (): Promise<Session> => {
  const offline = session.fromPartition('carryon', { cache: false });
  offline.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  offline.setPermissionCheckHandler(() => false);
  offline.setDevicePermissionHandler(() => false);
  offline.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  offline.setSpellCheckerEnabled(false);
  offline.setSpellCheckerLanguages([]);
  offline.on('will-download', (event) => event.preventDefault());
  offline.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnAddress(request.url) }));
  offline.enableNetworkEmulation({ offline: true });
  await offline.setProxy({ proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  return offline;
};
