import type { ImportChoices, ImportPreview } from '../../../shared/imports.ts';

export type Question = ImportPreview['questions'][number];

export const durationUnits = ['minutes', 'hours', 'days', 'seconds'] as const;
export const scoreScales = [5, 10, 100] as const;
export const surveyKinds = ['NPS', 'CSAT'] as const;

/** The choice that an answer makes; a question is answered as the reader assumed unless the user says otherwise. */
export const answered = (
  { question }: Question,
  answer: string,
  { constants }: Pick<ImportChoices, 'constants'>,
): Partial<ImportChoices> => {
  switch (question) {
    case 'dayFirst':
      return { dayFirst: answer === 'dayFirst' };
    case 'decimalSign':
      return { decimalSign: answer === ',' ? ',' : '.' };
    case 'currency':
      return { currency: answer };
    case 'durationUnit': {
      const unit = durationUnits.find((each) => each === answer);
      return unit ? { durationUnit: unit } : {};
    }
    case 'surveyKind':
      return { constants: { ...constants, kind: answer } };
    case 'scoreScale': {
      const scale = scoreScales.find((each) => String(each) === answer);
      return scale ? { scoreScale: scale } : {};
    }
    default:
      return {};
  }
};

/** How a question is answered so far: by the user, or as the reader assumed. */
export const answerOf = ({ question, assumed }: Question, choices: ImportChoices): string => {
  switch (question) {
    case 'dayFirst':
      return choices.dayFirst === undefined ? assumed : choices.dayFirst ? 'dayFirst' : 'monthFirst';
    case 'decimalSign':
      return choices.decimalSign ?? assumed;
    case 'currency':
      return choices.currency ?? assumed;
    case 'durationUnit':
      return choices.durationUnit ?? assumed;
    case 'surveyKind':
      return choices.constants['kind'] ?? assumed;
    case 'scoreScale':
      return String(choices.scoreScale ?? assumed);
    default:
      return assumed;
  }
};

/** The choices with every question answered as it stands on screen: going on says that it is right. */
export const withAnswers = (choices: ImportChoices, questions: readonly Question[]): ImportChoices =>
  questions.reduce(
    (sum, question) => ({ ...sum, ...answered(question, answerOf(question, sum), sum) }),
    choices,
  );
