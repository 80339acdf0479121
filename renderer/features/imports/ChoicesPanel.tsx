import { useTranslation } from 'react-i18next';

import type { ImportChoices, ImportKind, ImportPreview } from '../../../shared/imports.ts';
import { Select } from '../../ui/Select.tsx';
import { Answer } from './Answer.tsx';
import { choose, useImport } from './import-store.ts';

import styles from './Imports.module.css';

type MatchBy = ImportChoices['matchBy'];
type Policy = ImportChoices['overwrite'];

/** Keys that can be chosen for rows of a kind; kinds that are found in one way only have none. */
const ways: Partial<Record<ImportKind, readonly MatchBy[]>> = {
  accounts: ['auto', 'crmId', 'domain', 'name'],
  stakeholders: ['auto', 'crmId', 'email', 'name'],
  opportunities: ['auto', 'crmId', 'name'],
  surveyResponses: ['auto', 'externalId'],
  tickets: ['auto', 'externalId'],
  arrMovements: ['auto', 'externalId'],
};

const policies = ['unlessEdited', 'always', 'onlyIfBlank', 'never'] as const;

const MatchChoice = ({ kind }: { readonly kind: ImportKind }) => {
  const { t } = useTranslation('imports');
  const matchBy = useImport((state) => state.choices.matchBy);
  const offered = ways[kind];
  if (!offered) return null;
  const auto = kind === 'accounts' ? 'auto' : kind === 'stakeholders' ? 'autoPeople' : 'autoOther';
  return (
    <div className={styles['choice']}>
      <span>{t('choices.matchBy')}</span>
      <Select<MatchBy>
        label={t('choices.matchBy')}
        value={matchBy}
        choices={offered.map((value) => ({
          value,
          label: t(`choices.${value === 'auto' ? auto : value}`),
        }))}
        placeholder=""
        onChange={(next) => choose({ matchBy: next ?? 'auto' })}
      />
    </div>
  );
};

/** What each column does to a value that is there, where it is not what all of them do. */
const ColumnPolicies = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const mapping = useImport((state) => state.mapping);
  const columns = useImport((state) => state.choices.columns);
  const written = Object.entries(mapping).flatMap(([header, name]) => {
    const field = preview.fields.find((one) => one.field === name);
    return field && field.group !== 'owner' && field.group !== 'signal' ? [{ header, field }] : [];
  });
  if (written.length === 0) return null;
  const set = (name: string, policy: Policy | null) => {
    const others = Object.fromEntries(Object.entries(columns).filter(([field]) => field !== name));
    choose({ columns: policy === null ? others : { ...others, [name]: policy } });
  };
  return (
    <details className={styles['details']} open={Object.keys(columns).length > 0 || undefined}>
      <summary>{t('choices.perColumn')}</summary>
      <div className={styles['choices']}>
        {written.map(({ header, field }) => (
          <div key={header} className={styles['choice']}>
            <span>{header}</span>
            <Select<Policy>
              label={`${t('choices.overwrite')}: ${header}`}
              value={columns[field.field] ?? null}
              choices={policies.map((value) => ({ value, label: t(`choices.${value}`) }))}
              placeholder={t('choices.perColumnAs')}
              emptyLabel={t('choices.perColumnAs')}
              onChange={(policy) => set(field.field, policy)}
            />
          </div>
        ))}
      </div>
    </details>
  );
};

/** What the reader wants looked at, and how records that are there already are treated. */
export const ChoicesPanel = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const overwrite = useImport((state) => state.choices.overwrite);
  const blank = useImport((state) => state.choices.blank);
  return (
    <>
      {preview.questions.length > 0 ? (
        <section className={styles['section']} aria-label={t('questions.title')}>
          <h2>{t('questions.title')}</h2>
          <div className={styles['choices']}>
            {preview.questions.map((question) => (
              <Answer key={`${question.question} ${question.column}`} question={question} />
            ))}
          </div>
        </section>
      ) : null}
      <section className={styles['section']} aria-label={t('choices.title')}>
        <h2>{t('choices.title')}</h2>
        <div className={styles['choices']}>
          <MatchChoice kind={preview.kind} />
          <div className={styles['choice']}>
            <span>{t('choices.overwrite')}</span>
            <Select<Policy>
              label={t('choices.overwrite')}
              value={overwrite}
              choices={policies.map((value) => ({ value, label: t(`choices.${value}`) }))}
              placeholder=""
              onChange={(next) => choose({ overwrite: next ?? 'unlessEdited' })}
            />
          </div>
          <div className={styles['choice']}>
            <span>{t('choices.blank')}</span>
            <Select<ImportChoices['blank']>
              label={t('choices.blank')}
              value={blank}
              choices={[
                { value: 'keep', label: t('choices.blankKeep') },
                { value: 'clear', label: t('choices.blankClear') },
              ]}
              placeholder=""
              onChange={(next) => choose({ blank: next ?? 'keep' })}
            />
          </div>
          <ColumnPolicies preview={preview} />
        </div>
      </section>
    </>
  );
};
