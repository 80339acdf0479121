import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Preview, PreviewPage } from '../../../shared/preview.ts';
import { PreviewMarkShape } from './PreviewMarkShape.tsx';

import styles from './Print.module.css';

type PageProps = {
  readonly page: PreviewPage;
  readonly width: number;
  readonly height: number;
  readonly logo: string | null;
  readonly label: string;
};

const Sheet = memo(({ page, width, height, logo, label }: PageProps) => (
  <svg className={styles['sheet']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
    <rect width={width} height={height} fill="#fff" />
    {page.marks.map((mark, index) => (
      <PreviewMarkShape key={index} mark={mark} logo={logo} />
    ))}
  </svg>
));
Sheet.displayName = 'Sheet';

/** The pages of a document one below the other. */
export const PreviewPages = ({ shown, stale }: { readonly shown: Preview; readonly stale: boolean }) => {
  const { t } = useTranslation('print');
  return (
    <ol className={styles['pages']} aria-label={t('preview')} aria-busy={stale} data-stale={stale}>
      {shown.pages.map((page, index) => {
        const label = t('page', { page: index + 1, title: page.title });
        return (
          <li key={index}>
            <Sheet page={page} width={shown.width} height={shown.height} logo={shown.logo} label={label} />
            <span className={styles['caption']} aria-hidden>
              {label}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
