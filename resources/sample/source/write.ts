// Writes resources/sample/sample.json: `node resources/sample/source/write.ts`.
import { writeFileSync } from 'node:fs';

import { makeSample, sampleText } from './sample.ts';

writeFileSync(new URL('../sample.json', import.meta.url), sampleText(makeSample()));
