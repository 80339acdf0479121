import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { spelledOutFirst } from '../../../shared/domain/spelled-out.ts';
import type { ImportCounts } from '../../../shared/imports.ts';
import { call, takeSaved } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { CheckAsk } from './CheckAsk.tsx';
import { CheckNotes } from './CheckNotes.tsx';
import { CheckRows, type Outcome } from './CheckRows.tsx';
import { fixCount } from './fixes.ts';
import { checkAgain, commitImport, goToColumns, isStale, useImport } from './import-store.ts';
import { Remembered } from './Remembered.tsx';

import styles from './Imports.module.css';

const outcomes = [
  { id: 'new', label: 'created', count: (counts: ImportCounts) => counts.created },
  { id: 'changed', label: 'updated', count: (counts: ImportCounts) => counts.updated },
  { id: 'same', label: 'unchanged', count: (counts: ImportCounts) => counts.unchanged },
  { id: 'rejected', label: 'rejected', count: (counts: ImportCounts) => counts.rejectedRows },
] as const;

/** Everything that would happen, before anything does. */
export const CheckStep = () => {
  const { t } = useTranslation('imports');
  const preview = useImport((state) => state.preview);
  const busy = useImport((state) => state.job !== null);
  const stale = useImport(isStale);
  const fixes = useImport((state) => fixCount(state.fixes));
  const [chosen, setChosen] = useState<Outcome | null>(null);
  if (!preview) return null;
  const { counts } = preview;
  const firstFilled = outcomes.find(({ count }) => count(counts) > 0)?.id ?? 'new';
  const current = chosen ?? firstFilled;
  const writes = counts.created + counts.updated;
  const saveRejects = async () => {
    try {
      takeSaved(await call('imports.saveRejects', { importId: preview.importId }));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <>
      <Remembered />
      <CheckAsk preview={preview} />
      <CheckNotes preview={preview} />
      <section className={styles['section']} aria-label={t('check.title')}>
        <div className={styles['sectionHead']}>
          <h2>{t('check.title')}</h2>
          <p className={styles['muted']}>
            {[
              preview.fileName,
              t('check.rows', { count: counts.rows }),
              t(`kinds.${preview.kind}`),
              ...preview.also.flatMap(({ entity, created, updated }) =>
                created + updated === 0
                  ? []
                  : [t('check.also', { kind: spelledOutFirst(entity), count: created + updated })],
              ),
            ].join(' · ')}
          </p>
          {counts.rejectedRows > 0 ? (
            <Button onClick={() => void saveRejects()}>{t('check.rejects')}</Button>
          ) : null}
        </div>
        <Tabs
          label={t('check.title')}
          tabs={outcomes.map(({ id, label, count }) => ({
            id,
            label: t(`check.${label}`),
            count: count(counts),
          }))}
          current={current}
          onChange={(id) => setChosen(outcomes.find((each) => each.id === id)?.id ?? null)}
        >
          <div className={styles['rowsPanel']}>
            <CheckRows key={`${preview.importId} ${current}`} preview={preview} outcome={current} />
          </div>
        </Tabs>
      </section>
      <div className={styles['actions']}>
        {stale ? (
          <p role="status">{fixes > 0 ? t('check.fixes', { count: fixes }) : t('check.stale')}</p>
        ) : writes === 0 ? (
          <p className={styles['muted']}>
            {counts.rejectedRows > 0
              ? t('check.onlyRejected', { count: counts.rejectedRows })
              : t('check.nothing')}
          </p>
        ) : null}
        <Button disabled={busy} onClick={goToColumns}>
          {t('check.back')}
        </Button>
        {stale ? (
          <Button look="primary" disabled={busy} onClick={() => void checkAgain()}>
            {t('check.again')}
          </Button>
        ) : (
          <Button look="primary" disabled={busy || writes === 0} onClick={() => void commitImport()}>
            {t('check.write', { count: writes })}
          </Button>
        )}
      </div>
    </>
  );
};
