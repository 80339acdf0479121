import { create } from 'zustand';

import { bookLayout, type BookLayout } from '../../shared/book-view.ts';
import { assertNever } from '../ui/assert-never.ts';

const importsParts = ['new', 'duplicates', 'shapes'] as const;
export type ImportsPart = (typeof importsParts)[number];

/** Where in the program the user is; the address after `#` says the same. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'book'; readonly layout: BookLayout | null }
  | { readonly page: 'account'; readonly accountId: string; readonly tab: string | null }
  | { readonly page: 'imports'; readonly part: ImportsPart | null }
  /** The plan that a PDF carries. */
  | { readonly page: 'openedPlan'; readonly tab: string | null }
  | { readonly page: 'history' }
  | { readonly page: 'health' }
  | { readonly page: 'scorecards' }
  | { readonly page: 'playbooks'; readonly playbookId: string | null }
  | { readonly page: 'settings' }
  | { readonly page: 'unknown' };

const decode = (text: string | undefined): string | null => {
  try {
    return text ? decodeURIComponent(text) : null;
  } catch {
    return null;
  }
};

const layoutFrom = (text: string | null): BookLayout | null => {
  if (!text) return null;
  try {
    const parsed = bookLayout.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Reads an address such as `#/account/ID/health`. Never throws; what it cannot read is `unknown`. */
export const parseRoute = (hash: string): Route => {
  const [path = '', query] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [page, ...rest] = path.split('/').map(decode);
  const [first = null, second = null] = rest;
  switch (page) {
    case undefined:
    case null:
    case 'home':
      return { page: 'home' };
    case 'book':
      return { page: 'book', layout: layoutFrom(new URLSearchParams(query).get('layout')) };
    case 'account':
      return first ? { page: 'account', accountId: first, tab: second } : { page: 'unknown' };
    case 'imports':
      return { page: 'imports', part: importsParts.find((part) => part === first) ?? null };
    case 'pdf-plan':
      return { page: 'openedPlan', tab: first };
    case 'playbooks':
      return { page: 'playbooks', playbookId: first };
    case 'history':
    case 'health':
    case 'scorecards':
    case 'settings':
      return { page };
    default:
      return { page: 'unknown' };
  }
};

/** The address of a route, for a link or the address bar. */
export const addressOf = (route: Route): string => {
  switch (route.page) {
    case 'home':
    case 'unknown':
      return '#/';
    case 'book':
      return route.layout ? `#/book?layout=${encodeURIComponent(JSON.stringify(route.layout))}` : '#/book';
    case 'account': {
      const tab = route.tab ? `/${encodeURIComponent(route.tab)}` : '';
      return `#/account/${encodeURIComponent(route.accountId)}${tab}`;
    }
    case 'imports':
      return route.part ? `#/imports/${route.part}` : '#/imports';
    case 'openedPlan':
      return route.tab ? `#/pdf-plan/${encodeURIComponent(route.tab)}` : '#/pdf-plan';
    case 'playbooks':
      return route.playbookId ? `#/playbooks/${encodeURIComponent(route.playbookId)}` : '#/playbooks';
    case 'history':
    case 'health':
    case 'scorecards':
    case 'settings':
      return `#/${route.page}`;
    default:
      return assertNever(route);
  }
};

/** The route on screen. */
export const useRoute = create<Route>(() => ({ page: 'home' }));

const follow = () => useRoute.setState(parseRoute(window.location.hash), true);

/** Follows the address bar from now on, Back and Forward included. */
export const startRouting = (): void => {
  window.addEventListener('hashchange', follow);
  follow();
};

/** Goes to a page; `replace` leaves no step for Back. */
export const navigate = (route: Route, how: 'push' | 'replace' = 'push'): void => {
  const address = addressOf(route);
  if (how === 'push') window.location.hash = address;
  else {
    window.history.replaceState(null, '', address);
    follow();
  }
};
