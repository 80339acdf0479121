import { useTranslation } from 'react-i18next';

import type { ImportChoices, ImportPreview } from '../../../shared/imports.ts';
import { assertNever } from '../../ui/assert-never.ts';
import { Select } from '../../ui/Select.tsx';
import { choose, useImport } from './import-store.ts';

import styles from './Imports.module.css';

type Question = ImportPreview['questions'][number];

const currencyOf = (text: string): string | null => {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/u.test(code) ? code : null;
};

const Answer = ({ question }: { readonly question: Question }) => {
  const { t } = useTranslation('imports');
  const choices = useImport((state) => state.choices);
  const { column, sample, assumed } = question;
  const label = t(`questions.${question.question}`, { column, sample });
  switch (question.question) {
    case 'dayFirst': {
      const dayFirst = choices.dayFirst ?? assumed === 'true';
      return (
        <div className={styles['choice']}>
          <span>{label}</span>
          <Select<'day' | 'month'>
            label={label}
            value={dayFirst ? 'day' : 'month'}
            choices={[
              { value: 'day', label: t('questions.dayFirstYes') },
              { value: 'month', label: t('questions.dayFirstNo') },
            ]}
            placeholder=""
            onChange={(next) => choose({ dayFirst: next === 'day' })}
          />
        </div>
      );
    }
    case 'decimalSign':
      return (
        <div className={styles['choice']}>
          <span>{label}</span>
          <Select<'.' | ','>
            label={label}
            value={choices.decimalSign ?? (assumed === ',' ? ',' : '.')}
            choices={[
              { value: '.', label: t('questions.point') },
              { value: ',', label: t('questions.comma') },
            ]}
            placeholder=""
            onChange={(next) => choose({ decimalSign: next ?? '.' })}
          />
        </div>
      );
    case 'currency':
      return (
        <label className={styles['choice']}>
          <span>{label}</span>
          <input
            className={styles['input']}
            defaultValue={choices.currency ?? assumed}
            maxLength={3}
            data-draft
            onBlur={(event) => {
              const currency = currencyOf(event.target.value);
              if (currency) choose({ currency });
            }}
          />
        </label>
      );
    case 'durationUnit':
    case 'surveyKind':
      return null;
    default:
      return assertNever(question.question);
  }
};

/** What the reader wants looked at, and how records that are there already are treated. */
export const ChoicesPanel = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const choices = useImport((state) => state.choices);
  const people = preview.kind === 'stakeholders';
  const ways: readonly ImportChoices['matchBy'][] = people
    ? ['auto', 'crmId', 'email', 'name']
    : ['auto', 'crmId', 'domain', 'name'];
  return (
    <section className={styles['section']} aria-label={t('choices.title')}>
      <h2>{t('choices.title')}</h2>
      <div className={styles['choices']}>
        {preview.questions.map((question) => (
          <Answer key={`${question.question} ${question.column}`} question={question} />
        ))}
        <div className={styles['choice']}>
          <span>{t('choices.matchBy')}</span>
          <Select<ImportChoices['matchBy']>
            label={t('choices.matchBy')}
            value={choices.matchBy}
            choices={ways.map((value) => ({
              value,
              label: value === 'auto' && people ? t('choices.autoPeople') : t(`choices.${value}`),
            }))}
            placeholder=""
            onChange={(matchBy) => choose({ matchBy: matchBy ?? 'auto' })}
          />
        </div>
        <div className={styles['choice']}>
          <span>{t('choices.overwrite')}</span>
          <Select<ImportChoices['overwrite']>
            label={t('choices.overwrite')}
            value={choices.overwrite}
            choices={(['unlessEdited', 'always', 'onlyIfBlank', 'never'] as const).map((value) => ({
              value,
              label: t(`choices.${value}`),
            }))}
            placeholder=""
            onChange={(overwrite) => choose({ overwrite: overwrite ?? 'unlessEdited' })}
          />
        </div>
        <div className={styles['choice']}>
          <span>{t('choices.blank')}</span>
          <Select<ImportChoices['blank']>
            label={t('choices.blank')}
            value={choices.blank}
            choices={[
              { value: 'keep', label: t('choices.blankKeep') },
              { value: 'clear', label: t('choices.blankClear') },
            ]}
            placeholder=""
            onChange={(blank) => choose({ blank: blank ?? 'keep' })}
          />
        </div>
      </div>
    </section>
  );
};
