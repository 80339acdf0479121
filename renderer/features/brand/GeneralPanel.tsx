import { useTranslation } from 'react-i18next';

import { brandColour, defaultColour, type BrandView } from '../../../shared/brand.ts';
import { contrastOnWhite, legible } from '../../../shared/domain/colour.ts';
import { Button } from '../../ui/Button.tsx';
import { DraftField } from '../../ui/DraftField.tsx';
import { TextField } from '../../ui/fields.tsx';
import * as format from '../../ui/format.ts';
import { refused, value } from '../../ui/parse.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';
import { tryBrand, updateBrand } from './brand-store.ts';

import styles from './Brand.module.css';

const Contrast = ({ colour }: { readonly colour: string }) => {
  const { t } = useTranslation('brand');
  const ratio = contrastOnWhite(colour);
  const isGood = ratio >= legible;
  // Rounded down: what is just too little must not read as enough.
  const shown = format.number(Math.floor(ratio * 10) / 10);
  return (
    <p className={styles['contrast']} data-tone={isGood ? 'good' : 'watch'}>
      <StatusShape tone={isGood ? 'good' : 'watch'} />
      {t(isGood ? 'contrast.good' : 'contrast.low', { ratio: shown })}
    </p>
  );
};

/** Name and colour of the brand. */
export const GeneralPanel = ({ brand }: { readonly brand: BrandView }) => {
  const { t } = useTranslation('brand');
  const colour = brand.colour ?? defaultColour;
  const saveColour = (next: string | null) => updateBrand({ colour: next });
  return (
    <Panel title={t('general.title')}>
      <div className={styles['fields']}>
        <TextField
          label={t('general.name')}
          hint={t('general.nameHint')}
          value={brand.name}
          required
          maxLength={200}
          onSave={async (name) => (name === null ? undefined : updateBrand({ name }))}
        />
        <div className={styles['colour']}>
          <DraftField
            label={t('general.colour')}
            hint={t('general.colourHint')}
            value={colour}
            maxLength={7}
            edit={(stored) => stored}
            parse={(text) => {
              const wanted = text.trim().startsWith('#') ? text.trim() : `#${text.trim()}`;
              return brandColour.safeParse(wanted).success
                ? value(wanted.toLowerCase())
                : refused('notAColour');
            }}
            onSave={saveColour}
          />
          <input
            type="color"
            className={styles['picker']}
            aria-label={t('general.pick')}
            value={colour}
            onChange={(event) => void tryBrand(() => saveColour(event.target.value))}
          />
          {brand.colour === null ? null : (
            <Button look="quiet" onClick={() => void tryBrand(() => saveColour(null))}>
              {t('general.usual')}
            </Button>
          )}
        </div>
        <Contrast colour={colour} />
      </div>
    </Panel>
  );
};
