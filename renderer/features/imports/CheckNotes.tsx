import { useTranslation } from 'react-i18next';

import type { ImportPreview } from '../../../shared/imports.ts';
import { LeftOut } from './LeftOut.tsx';

import styles from './Imports.module.css';

/** Notes on what became of the values of a column; the others are about the form of the file. */
const ofColumns: ReadonlySet<string> = new Set(['ODD_DAY', 'UNKNOWN_WORDS', 'CONVERTED']);

/** What was done with values and lines without asking: said before anything is written. */
export const CheckNotes = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('imports');
  const { leftOut, problems } = preview;
  const values = problems.filter(({ code }) => ofColumns.has(code));
  if (leftOut.length === 0 && problems.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t('check.notes')}>
      {values.length > 0 ? (
        <>
          <h2>{t('check.notes')}</h2>
          <ul>
            {values.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      ) : null}
      <LeftOut leftOut={leftOut} problems={problems.filter(({ code }) => !ofColumns.has(code))} />
    </section>
  );
};
