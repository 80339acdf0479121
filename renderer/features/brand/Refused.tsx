import { useTranslation } from 'react-i18next';

import { logoRefusals, type LogoRefusal } from '../../../shared/brand.ts';
import { CallError } from '../../api.ts';
import { Notice } from '../plan/Notice.tsx';
import { useBrand, type BrandFile } from './brand-store.ts';

import styles from './Brand.module.css';

const reasonOf = (error: unknown): LogoRefusal | 'other' => {
  const reason = error instanceof CallError ? error.failure.details?.['reason'] : undefined;
  return logoRefusals.find((known) => known === reason) ?? 'other';
};

/** Why a file was not taken, where it was given. */
export const Refused = ({ files }: { readonly files: readonly BrandFile[] }) => {
  const { t } = useTranslation('brand');
  const refused = useBrand((state) => state.refused);
  if (!refused || !files.includes(refused.file)) return <div role="alert" />;
  const { error } = refused;
  const detail = error instanceof CallError ? String(error.failure.details?.['detail'] ?? '') : '';
  return (
    <div role="alert" className={styles['refused']}>
      <Notice
        tone="bad"
        title={t('refused.title')}
        body={`${t(`refused.${reasonOf(error)}`, { detail })} ${t('refused.kept')}`}
      />
    </div>
  );
};
