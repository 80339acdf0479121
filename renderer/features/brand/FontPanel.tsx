import { useTranslation } from 'react-i18next';

import { brandWeights, type BrandView } from '../../../shared/brand.ts';
import { pickFile } from '../../api.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../plan/Panel.tsx';
import { clearFonts, setFile, tryBrand, useBrand } from './brand-store.ts';
import { Refused } from './Refused.tsx';

import styles from './Brand.module.css';

const kinds = '.ttf,.otf,font/ttf,font/otf';

/** Fonts of the user's own, one for text and one for titles. */
export const FontPanel = ({ fonts }: { readonly fonts: BrandView['fonts'] }) => {
  const { t } = useTranslation('brand');
  const reading = useBrand((state) => state.reading);
  const choose = async (weight: (typeof brandWeights)[number]) => {
    if (await setFile(weight, () => pickFile(kinds))) offerUndoOfLast(t('font.set'));
  };
  const remove = async () => {
    if (await tryBrand(clearFonts)) offerUndoOfLast(t('font.removed'));
  };
  return (
    <Panel
      title={t('font.title')}
      actions={
        fonts.regular || fonts.semiBold ? (
          <Button look="quiet" onClick={() => void remove()}>
            {t('font.remove')}
          </Button>
        ) : null
      }
    >
      <p className={styles['note']}>{t('font.note')}</p>
      <Refused files={brandWeights} />
      <ul className={styles['fonts']}>
        {brandWeights.map((weight) => {
          const font = fonts[weight];
          const usual = weight === 'semiBold' && fonts.regular ? t('font.sameAsText') : t('font.none');
          return (
            <li key={weight}>
              <span className={styles['weight']}>{t(`font.${weight}`)}</span>
              <span className={styles['family']}>
                {font ? `${font.family || font.fileName} · ${font.fileName}` : usual}
              </span>
              <Button
                disabled={reading !== null || (weight === 'semiBold' && !fonts.regular)}
                aria-label={`${t(`font.${weight}`)}: ${t(font ? 'font.change' : 'font.choose')}`}
                onClick={() => void choose(weight)}
              >
                {t(font ? 'font.change' : 'font.choose')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
