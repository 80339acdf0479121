// Draws the stored pictures anew: `node test/unit/pdf/pictures/write.ts`. Look at every page that changed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { planEditions } from '../../../../shared/editions.ts';
import { pictureFile, picturesOf } from './render.ts';

for (const edition of planEditions) {
  rmSync(dirname(pictureFile(edition, 1)), { recursive: true, force: true });
  mkdirSync(dirname(pictureFile(edition, 1)), { recursive: true });
  for (const [index, picture] of picturesOf(edition).entries())
    writeFileSync(pictureFile(edition, index + 1), picture);
}
