import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call, chooseFile, uploadFile, type ChosenFile } from '../../api.ts';
import { refreshStatus } from '../../app/core-status.ts';
import { handFile } from '../../app/handed-file.ts';
import { showProblem } from '../../app/problem.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';

import styles from './Start.module.css';

/** The first start: bring a book of business in, or look around in the sample. */
export const Welcome = () => {
  const { t } = useTranslation('start');
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      showProblem(error);
    }
    setBusy(false);
  };
  const bring = (take: () => Promise<ChosenFile | null>) =>
    attempt(async () => {
      const file = await take();
      if (!file) return;
      handFile(file);
      navigate({ page: 'imports', part: 'new' });
    });
  const openSample = () =>
    attempt(async () => {
      await call('sample.load', {});
      await refreshStatus();
    });
  return (
    <div className={styles['welcome']}>
      <h1>{t('first.title')}</h1>
      <p className={styles['lead']}>{t('first.body')}</p>
      <DropZone
        title={t('first.drop')}
        note={t('first.dropNote')}
        chooseLabel={t('first.choose')}
        onFile={(file) => void bring(() => uploadFile(file))}
        onChoose={() => void bring(() => chooseFile())}
      />
      <div className={styles['or']}>
        <Button disabled={busy} onClick={() => void openSample()}>
          {t('first.sample')}
        </Button>
        <p>{t('first.sampleNote')}</p>
      </div>
    </div>
  );
};
