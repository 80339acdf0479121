import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * What every answer carries that holds a part of the page (reliability spec S6). In Electron a page connects
 * to nothing; in a browser to its own origin only.
 */
export const pageHeaders = (connect: 'none' | 'self'): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src '${connect}'`,
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "worker-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
});

/** The kinds of files a page is made of; a file of any other kind is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export type PageFile = { readonly file: string; readonly type: string };

const filesUnder = (folder: string, path: string): (readonly [path: string, PageFile])[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    const own = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(file, own);
    const type = types[extname(entry.name)];
    return entry.isFile() && type ? [[own, { file, type }] as const] : [];
  });

/**
 * Every file of the built page by its exact path, `/` being the page itself. A request is looked up here and
 * never joined to a folder, so no spelling of `..` leads anywhere. Throws when the page has not been built.
 */
export const listPage = (folder: string): ReadonlyMap<string, PageFile> => {
  const page = new Map(filesUnder(folder, ''));
  const index = page.get('/index.html');
  if (!index) throw new Error('The page has not been built: npm run build');
  return page.set('/', index);
};
