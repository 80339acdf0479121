import { useTranslation } from 'react-i18next';

import { assertNever } from '../../ui/assert-never.ts';
import { Select, type Choice } from '../../ui/Select.tsx';
import { answered, answerOf, durationUnits, scoreScales, surveyKinds, type Question } from './answers.ts';
import { choose, useImport } from './import-store.ts';

import field from '../../ui/Field.module.css';
import styles from './Imports.module.css';

const currencyOf = (text: string): string | null => {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/u.test(code) ? code : null;
};

const useAnswers = (question: Question['question']): readonly Choice[] => {
  const { t } = useTranslation('imports');
  switch (question) {
    case 'dayFirst':
      return [
        { value: 'dayFirst', label: t('questions.dayFirstYes') },
        { value: 'monthFirst', label: t('questions.dayFirstNo') },
      ];
    case 'decimalSign':
      return [
        { value: '.', label: t('questions.point') },
        { value: ',', label: t('questions.comma') },
      ];
    case 'durationUnit':
      return durationUnits.map((value) => ({ value, label: t(`questions.units.${value}`) }));
    case 'surveyKind':
      return surveyKinds.map((value) => ({ value, label: t(`questions.surveys.${value}`) }));
    case 'scoreScale':
      return scoreScales.map((value) => ({
        value: String(value),
        label: t('questions.scale', { highest: value }),
      }));
    case 'currency':
      return [];
    default:
      return assertNever(question);
  }
};

/** Something that can be read in more than one way: asked, with what was assumed filled in. */
export const Answer = ({ question }: { readonly question: Question }) => {
  const { t } = useTranslation('imports');
  const choices = useImport((state) => state.choices);
  const { column, sample } = question;
  const label = t(`questions.${question.question}`, { column, sample });
  const answer = answerOf(question, choices);
  const answers = useAnswers(question.question);
  const say = (text: string) => choose(answered(question, text, choices));
  if (question.question === 'currency')
    return (
      <label className={styles['choice']}>
        <span>{label}</span>
        <input
          className={field['control']}
          defaultValue={answer}
          maxLength={3}
          data-draft
          onBlur={(event) => {
            const currency = currencyOf(event.target.value);
            if (currency) say(currency);
          }}
        />
      </label>
    );
  return (
    <div className={styles['choice']}>
      <span>{label}</span>
      <Select
        label={label}
        value={answer}
        choices={answers}
        placeholder=""
        onChange={(next) => next !== null && say(next)}
      />
    </div>
  );
};
