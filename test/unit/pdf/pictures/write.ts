// Draws the stored pictures anew: `node test/unit/pdf/pictures/write.ts`. Look at every page that changed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { pictured, pictureFile, picturesOf } from './render.ts';

for (const document of pictured) {
  rmSync(dirname(pictureFile(document, 1)), { recursive: true, force: true });
  mkdirSync(dirname(pictureFile(document, 1)), { recursive: true });
  for (const [index, picture] of (await picturesOf(document)).entries())
    writeFileSync(pictureFile(document, index + 1), picture);
}
