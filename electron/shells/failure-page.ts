import { sentenceFor, type ErrorCode } from '../../shared/errors.ts';

/** Where a shell serves the page that replaces Carryon when its data cannot be opened. */
export const failurePath = '/failed';
export const failureStylePath = '/failed.css';

export const failureStyle = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f7f8fa; color: #1b1f27;
  font: 15px/1.6 Inter, system-ui, sans-serif; }
main { max-width: 32rem; padding: 2rem; }
h1 { margin: 0 0 0.75rem; font-size: 1.375rem; line-height: 1.3; font-weight: 600; }
p { margin: 0 0 0.75rem; }
small { color: #626b7a; }
@media (prefers-color-scheme: dark) {
  body { background: #10141a; color: #e9ebef; }
  small { color: #98a1b0; }
}
`;

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A page without a script and without the database: says in one sentence what happened. The data file stays
 * as it is; there is nothing here that could delete it (reliability spec, section 5, recovery screen).
 */
export const failurePage = (code: ErrorCode, dataDir: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Carryon cannot open your plans</title>
<link rel="stylesheet" href="${failureStylePath}">
</head>
<body>
<main>
<h1>Carryon cannot open your plans</h1>
<p>${sentenceFor(code)}</p>
<p><small>Data folder: ${escaped(dataDir)}<br>Close Carryon before you change anything there. Code: ${code}</small></p>
</main>
</body>
</html>
`;
