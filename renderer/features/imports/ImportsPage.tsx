import { FileInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../../app/PageHead.tsx';
import { navigate, type ImportsPart } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { DuplicatesPart } from './duplicates/DuplicatesPart.tsx';
import { startOver } from './import-store.ts';
import { ImportList } from './ImportList.tsx';
import { NewImport } from './NewImport.tsx';
import { ShapeList } from './ShapeList.tsx';

import styles from './Imports.module.css';

type Part = Exclude<ImportsPart, 'new'> | 'list';

const parts = { list: ImportList, duplicates: DuplicatesPart, shapes: ShapeList } as const;
const isPart = (id: string): id is Part => Object.hasOwn(parts, id);

const Parts = ({ current }: { readonly current: Part }) => {
  const { t } = useTranslation('imports');
  const Current = parts[current];
  return (
    <div className={styles['section']}>
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'list', label: t('list.title') },
          { id: 'duplicates', label: t('duplicates.title') },
          { id: 'shapes', label: t('shapes.title') },
        ]}
        current={current}
        onChange={(id) => {
          if (isPart(id)) navigate({ page: 'imports', part: id === 'list' ? null : id });
        }}
      >
        <div className={styles['rowsPanel']}>
          <Current />
        </div>
      </Tabs>
    </div>
  );
};

/** Imports: a new one, those that were written, what they made twice, and what is remembered of their files. */
export const ImportsPage = ({ part }: { readonly part: ImportsPart | null }) => {
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
      {part === 'new' ? <NewImport /> : <Parts current={part ?? 'list'} />}
    </div>
  );
};
