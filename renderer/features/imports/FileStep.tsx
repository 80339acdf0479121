import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { chooseFile } from '../../api.ts';
import { takeHandedFile } from '../../app/handed-file.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { openDropped, openFile, useImport } from './import-store.ts';

import styles from './Imports.module.css';

const choose = async () => {
  try {
    const file = await chooseFile();
    if (file) await openFile(file);
  } catch (error) {
    useImport.setState({ error });
  }
};

/** Drop or choose; a file given on another page is opened at once. */
export const FileStep = () => {
  const { t } = useTranslation('imports');
  const uploading = useImport((state) => state.uploading);
  useEffect(() => {
    const file = takeHandedFile();
    if (file) void openFile(file);
  }, []);
  if (uploading !== null) {
    return (
      <div className={styles['section']}>
        <Progress label={t('file.uploading')} done={uploading} total={1} secondsLeft={null} />
      </div>
    );
  }
  return (
    <div className={styles['section']}>
      <DropZone
        title={t('file.drop')}
        note={t('file.note')}
        chooseLabel={t('file.choose')}
        onFile={(file) => void openDropped(file)}
        onChoose={() => void choose()}
      />
    </div>
  );
};
