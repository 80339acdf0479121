import type { ImportPreview } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { Staged } from '../match/parts/part.ts';
import { assumedSurvey } from '../match/scale-queries.ts';
import type { StagedColumns } from '../stage/columns.ts';
import type { Question } from '../stage/styles.ts';

/** Words that are none of a list and leave their cell blank: said, never silent. */
export const unknownWords = ({ columns }: StagedColumns): ImportPreview['problems'] =>
  columns.flatMap(({ header, field, compiled: { unknown } }) => {
    if (!unknown || unknown.count === 0) return [];
    const words = [...unknown.samples].map((word) => `"${word}"`).join(', ');
    return [
      {
        line: null,
        code: 'UNKNOWN_WORDS',
        message: `${header}: ${unknown.count} ${unknown.count === 1 ? 'cell is' : 'cells are'} none of ${field.choices.join(', ')} and stay blank: ${words}.`,
      },
    ];
  });

/** Asks what plain numbers of a length of time count, when neither their header nor they themselves say so. */
export const durationQuestions = ({ columns }: StagedColumns): Question[] =>
  columns.flatMap(({ header, compiled: { durations } }) =>
    durations && durations.plain > 0
      ? [{ column: header, question: 'durationUnit' as const, assumed: 'minutes', sample: durations.sample }]
      : [],
  );

/** Asks which kind of survey the answers are from, when no column says so and the header of the score does not. */
export const surveyKindQuestion = (
  db: Db,
  { spec, mapped }: Staged,
  { columns }: StagedColumns,
): Question[] => {
  // A kind that the header or the user tells is a field with one value for every row.
  if (spec.kind !== 'surveyResponses' || mapped.includes('kind')) return [];
  const score = columns.find(({ field }) => field.name === 'score');
  return score
    ? [{ column: score.header, question: 'surveyKind', assumed: assumedSurvey(db), sample: '' }]
    : [];
};
