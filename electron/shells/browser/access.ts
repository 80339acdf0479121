import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Equal in constant time, for texts a stranger may guess at. */
const same = (given: string | undefined, expected: string): boolean => {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const cookieOf = (request: IncomingMessage, name: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

/**
 * Who may talk to the loopback server: the browser that opened this run's link, from our own page, under our
 * own address. Another program's page, another site, a rebound host name and another user of the computer
 * are all refused.
 */
export const createAccess = (port: number) => {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const key = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  // Cookies know no ports, so two runs side by side need two names.
  const cookie = `carryon_${port}`;
  let exchanged = false;

  return {
    origin,
    /** Opens Carryon once; worth nothing after that. */
    link: `${origin}/?key=${key}`,
    /** Asked for by our own host name: a page of another site cannot reach us by a name of its own. */
    isOurHost: (request: IncomingMessage): boolean => request.headers.host === host,
    /** Sent by our own page or typed by the user, as far as the browser tells. */
    isOurPage: (request: IncomingMessage): boolean => {
      const { origin: from, 'sec-fetch-site': site } = request.headers;
      return (
        (from === undefined || from === origin) &&
        (site === undefined || site === 'same-origin' || site === 'none')
      );
    },
    /** A call must say where it comes from; browsers do so with every POST. */
    isOurCall: (request: IncomingMessage): boolean =>
      request.headers.origin === origin &&
      (request.headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin',
    isOurBrowser: (request: IncomingMessage): boolean => same(cookieOf(request, cookie), session),
    /** The cookie in exchange for the run's key, the first time it is shown; null ever after. */
    exchange: (given: string): string | null => {
      if (exchanged || !same(given, key)) return null;
      exchanged = true;
      return `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
};

export type Access = ReturnType<typeof createAccess>;
