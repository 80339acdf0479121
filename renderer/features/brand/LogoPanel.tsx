import { useTranslation } from 'react-i18next';

import type { BrandView } from '../../../shared/brand.ts';
import { logoPositions } from '../../../shared/records/print.ts';
import { pickFile, uploadFile } from '../../api.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Select } from '../../ui/Select.tsx';
import { Panel } from '../plan/Panel.tsx';
import { clearLogo, setFile, tryBrand, updateBrand, useBrand } from './brand-store.ts';
import { pictureAddress } from './picture-address.ts';
import { Refused } from './Refused.tsx';

import styles from './Brand.module.css';

const kinds = '.png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml';

/** The logo: given by dropping or choosing a file, and where it stands. */
export const LogoPanel = ({ brand }: { readonly brand: BrandView }) => {
  const { t } = useTranslation('brand');
  const reading = useBrand((state) => state.reading === 'logo');
  const { logo } = brand;
  const set = async (choose: Parameters<typeof setFile>[1]) => {
    if (await setFile('logo', choose)) offerUndoOfLast(t('logo.set'));
  };
  const choose = () => void set(() => pickFile(kinds));
  const remove = async () => {
    if (await tryBrand(clearLogo)) offerUndoOfLast(t('logo.removed'));
  };
  return (
    <Panel title={t('logo.title')}>
      <Refused files={['logo']} />
      {reading ? <p role="status">{t('logo.reading')}</p> : null}
      {!reading && !logo ? (
        <DropZone
          title={t('logo.drop')}
          note={t('logo.dropNote')}
          chooseLabel={t('logo.choose')}
          onFile={(file) => void set(() => uploadFile(file))}
          onChoose={choose}
        />
      ) : null}
      {!reading && logo ? (
        <div className={styles['logo']}>
          <div className={styles['shown']}>
            <img src={pictureAddress(logo.mediaType, logo.bytes)} alt={t('logo.alt')} />
          </div>
          <div className={styles['beside']}>
            <p className={styles['file']}>{logo.fileName}</p>
            <div className={styles['buttons']}>
              <Button onClick={choose}>{t('logo.change')}</Button>
              <Button look="quiet" onClick={() => void remove()}>
                {t('logo.remove')}
              </Button>
            </div>
            <div className={styles['position']}>
              <span id="logo-position">{t('logo.position')}</span>
              <Select
                labelledBy="logo-position"
                value={brand.logoPosition}
                placeholder={t('logo.position')}
                choices={logoPositions.map((value) => ({ value, label: t(`logo.positions.${value}`) }))}
                onChange={(logoPosition) => {
                  if (logoPosition) void tryBrand(() => updateBrand({ logoPosition }));
                }}
              />
            </div>
          </div>
        </div>
      ) : null}
    </Panel>
  );
};
