import { useTranslation } from 'react-i18next';

import { importKinds, type ImportKind } from '../../../shared/imports.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { LoadingState } from '../../ui/States.tsx';
import { ChoicesPanel } from './ChoicesPanel.tsx';
import { goToCheck, setKind, startOver, useImport } from './import-store.ts';
import { mappingProblems } from './mapping.ts';
import { MappingTable } from './MappingTable.tsx';
import { ReadPanel } from './ReadPanel.tsx';
import { Remembered } from './Remembered.tsx';

import styles from './Imports.module.css';
import readStyles from './Read.module.css';

/** What was read and which column fills which field. */
export const ColumnsStep = () => {
  const { t } = useTranslation('imports');
  const read = useImport((state) => state.read);
  const preview = useImport((state) => state.preview);
  const kind = useImport((state) => state.kind);
  const mapping = useImport((state) => state.mapping);
  const busy = useImport((state) => state.job !== null);
  if (!read) return null;
  const problems = preview ? mappingProblems(mapping, preview.fields) : [];
  return (
    <>
      <Remembered />
      <ReadPanel read={read} />
      <section className={styles['section']} aria-label={t('mapping.title')}>
        <div className={styles['sectionHead']}>
          <h2>{t('mapping.title')}</h2>
          <p className={styles['muted']}>{t('mapping.note')}</p>
          <div className={readStyles['kind']}>
            <span id="import-kind">{t('mapping.kind')}</span>
            <Select<ImportKind>
              labelledBy="import-kind"
              value={kind}
              choices={importKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              placeholder=""
              onChange={(next) => next && void setKind(next)}
            />
          </div>
        </div>
        {preview ? <MappingTable preview={preview} /> : null}
        {preview === null && busy ? <LoadingState /> : null}
        {problems.map(({ problem, label }) => (
          <p key={`${problem} ${label}`} className={styles['problem']} role="alert">
            {t(`mapping.${problem}`, { field: label })}
          </p>
        ))}
      </section>
      {preview ? <ChoicesPanel preview={preview} /> : null}
      <div className={styles['actions']}>
        <Button onClick={startOver}>{t('startOver')}</Button>
        <Button
          look="primary"
          disabled={busy || preview === null || problems.length > 0}
          onClick={() => void goToCheck()}
        >
          {t('check.next')}
        </Button>
      </div>
    </>
  );
};
