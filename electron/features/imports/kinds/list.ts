import type { ImportKind } from '../../../../shared/imports.ts';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { arrMovements } from './arr-movements.ts';
import { healthScores } from './health-scores.ts';
import type { ImportKindSpec } from './kind.ts';
import { meetings } from './meetings.ts';
import { opportunities } from './opportunities.ts';
import { risks } from './risks.ts';
import { stakeholders } from './stakeholders.ts';
import { surveyResponses } from './survey-responses.ts';
import { tickets } from './tickets.ts';

/** The kinds a file can hold, as they are declared. */
export const kindSpecs: Readonly<Record<ImportKind, ImportKindSpec>> = {
  accounts,
  stakeholders,
  opportunities,
  healthScores,
  risks,
  meetings,
  actions,
  surveyResponses,
  tickets,
  arrMovements,
};
