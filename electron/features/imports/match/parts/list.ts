import { contactPart } from './contact.ts';
import { customParts } from './custom.ts';
import { meetingParts } from './meetings.ts';
import type { Part, Staged } from './part.ts';
import { scorePart } from './scores.ts';

/** The records that hang on the rows of a file, in the order they are written. */
export const partsOf = (staged: Staged): Part[] => {
  switch (staged.spec.kind) {
    case 'accounts':
      return [...customParts(staged), ...contactPart(staged)];
    case 'opportunities':
      return contactPart(staged);
    case 'meetings':
      return meetingParts(staged);
    case 'healthScores':
      return [scorePart(staged)];
    case 'stakeholders':
    case 'risks':
    case 'actions':
    case 'surveyResponses':
    case 'tickets':
    case 'arrMovements':
      return [];
  }
};
