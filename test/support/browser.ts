import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

import { chromium, type Browser } from 'playwright';

const projectRoot = resolve(import.meta.dirname, '../..');

/** Where a browser that the user installed may be. */
const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [];
  }),
};

const untar = async (archive: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const plain = join(folder, '.tar');
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain));
  await promisify(execFile)('tar', ['-xf', plain, '-C', folder]);
  await rm(plain);
};

/** The fonts of the package, so that a machine without any shows text, and those of the system. */
const fontList = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;

type Program = { readonly executablePath: string; readonly env: Record<string, string> };

/**
 * The browser that comes as an npm package (Linux x64 only), unpacked once per version with the libraries it
 * needs, so that it runs on a machine with no browser, no NSS and no fonts.
 */
const packaged = async (): Promise<Program> => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = resolve(dirname(entry), '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(projectRoot, 'node_modules/.cache/chromium', version);
  if (!existsSync(folder)) {
    await mkdir(dirname(folder), { recursive: true });
    const part = await mkdtemp(`${folder}-`);
    const bin = (name: string) => join(root, 'bin', name);
    const program = join(part, 'chromium');
    await Promise.all([
      pipeline(createReadStream(bin('chromium.br')), createBrotliDecompress(), createWriteStream(program)),
      untar(bin('al2023.tar.br'), join(part, 'libraries')),
      untar(bin('fonts.tar.br'), join(part, 'fonts')),
      untar(bin('swiftshader.tar.br'), part),
    ]);
    await chmod(program, 0o700);
    await writeFile(join(part, 'fonts.conf'), fontList(join(folder, 'fonts')));
    // Two test runs may unpack at once; the first one's folder stays.
    await rename(part, folder).catch(() => rm(part, { recursive: true, force: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'libraries/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
};

const findBrowser = async (): Promise<Program> => {
  const found = (installed[process.platform] ?? []).find((path) => existsSync(path));
  return found ? { executablePath: found, env: {} } : packaged();
};

/** Starts a headless browser for the tests: an installed one, or the one from npm. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findBrowser();
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return chromium.launch({
    executablePath,
    env: { ...inherited, ...env },
    args: ['--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
  });
};
