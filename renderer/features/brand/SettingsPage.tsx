import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { useOnPlansChanged } from '../../app/core-status.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorState, LoadingState } from '../../ui/States.tsx';
import { loadBrand, useBrand } from './brand-store.ts';
import { BrandSample } from './BrandSample.tsx';
import { FontPanel } from './FontPanel.tsx';
import { GeneralPanel } from './GeneralPanel.tsx';
import { LogoPanel } from './LogoPanel.tsx';

import grid from '../plan/PageGrid.module.css';
import styles from './Brand.module.css';

const reload = (): void => {
  void loadBrand();
};

/** The settings of the workspace: the brand of its documents, with a sample (row 53). */
export const SettingsPage = () => {
  const { t } = useTranslation('brand');
  const status = useBrand((state) => state.status);
  const error = useBrand((state) => state.error);
  const brand = useBrand((state) => state.brand);
  useEffect(reload, []);
  useOnPlansChanged(loadBrand);
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      {status === 'failed' ? <ErrorState error={error} title={t('failed')} onRetry={reload} /> : null}
      {status === 'loading' ? <LoadingState /> : null}
      {status === 'ready' && brand ? (
        <div className={grid['body']}>
          <div className={classNames(grid['columns'], styles['columns'])} data-even>
            <div className={grid['stack']}>
              <GeneralPanel brand={brand} />
              <LogoPanel brand={brand} />
              <FontPanel fonts={brand.fonts} />
            </div>
            <div className={grid['stack']}>
              <BrandSample brand={brand} />
            </div>
          </div>
        </div>
      ) : null}
    </>
  );
};
