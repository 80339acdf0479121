// Writes shared/figures/inter-widths.ts: `node test/support/write-inter-metrics.ts`, then format it.
import { writeFileSync } from 'node:fs';

import { interWidthsSource } from './inter-metrics.ts';

writeFileSync(new URL('../../shared/figures/inter-widths.ts', import.meta.url), interWidthsSource());
