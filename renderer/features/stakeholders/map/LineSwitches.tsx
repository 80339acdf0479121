import { useTranslation } from 'react-i18next';

import { lineKinds } from '../../../../shared/figures/map-line-marks.ts';
import type { LineKind } from './lines.ts';

import styles from './Map.module.css';

type Props = {
  readonly kinds: ReadonlySet<LineKind>;
  readonly onChange: (kinds: ReadonlySet<LineKind>) => void;
};

/** Which lines the map shows. */
export const LineSwitches = ({ kinds, onChange }: Props) => {
  const { t } = useTranslation('stakeholders');
  const toggle = (kind: LineKind) => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <div className={styles['switches']} role="group" aria-label={t('line.shown')}>
      {lineKinds.map((kind) => (
        <label key={kind} className={styles['switch']}>
          <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
          {t(`line.kind.${kind}`)}
        </label>
      ))}
    </div>
  );
};
