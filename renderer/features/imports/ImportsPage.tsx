import { FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../../app/PageHead.tsx';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { startOver } from './import-store.ts';
import { ImportList } from './ImportList.tsx';
import { NewImport } from './NewImport.tsx';

import styles from './Imports.module.css';

/** Imports: a new one, or those that were written. */
export const ImportsPage = ({ part }: { readonly part: 'new' | null }) => {
  const { t } = useTranslation('imports');
  const begin = () => {
    startOver();
    navigate({ page: 'imports', part: 'new' });
  };
  return (
    <div className={styles['page']}>
      <PageHead
        title={part === 'new' ? t('new') : t('title')}
        actions={
          part === 'new' ? (
            <Button onClick={() => navigate({ page: 'imports', part: null })}>{t('list.title')}</Button>
          ) : (
            <Button look="primary" icon={<FileInput aria-hidden />} onClick={begin}>
              {t('new')}
            </Button>
          )
        }
      />
      {part === 'new' ? <NewImport /> : <ImportList />}
    </div>
  );
};
