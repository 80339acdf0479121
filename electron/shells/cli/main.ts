import { resolve } from 'node:path';

import { runCommandLine } from './run.ts';

await runCommandLine(process.argv.slice(2), resolve(import.meta.dirname, '../../..'));
