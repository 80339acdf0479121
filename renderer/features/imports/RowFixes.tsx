import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PreviewRow } from '../../../shared/imports.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { fixOf } from './fixes.ts';
import { fixCell, useImport } from './import-store.ts';

import field from '../../ui/Field.module.css';
import styles from './Rows.module.css';

type Reason = PreviewRow['reasons'][number];

/** A cell that cannot be read, to be corrected here: alone, or with all of its column that say the same. */
const CellFix = ({
  line,
  header,
  from,
}: {
  readonly line: number;
  readonly header: string;
  readonly from: string;
}) => {
  const { t } = useTranslation('imports');
  const fixes = useImport((state) => state.fixes);
  const alike = useImport(
    ({ preview }) =>
      preview?.rejected.filter((one) => one.column === header && (one.value ?? '').trim() === from.trim())
        .length ?? 0,
  );
  const [all, setAll] = useState(true);
  const fixed = fixOf(fixes, line, header, from);
  const shown = fixed ?? from;
  const save = (to: string, together: boolean) =>
    fixCell({ line, header, from, to, all: together && alike > 1 });
  return (
    <span className={styles['fix']}>
      <input
        // Another row's correction may have filled it.
        key={shown}
        className={field['control']}
        aria-label={t('check.fix', { header, line })}
        defaultValue={shown}
        data-draft
        data-fixed={fixed !== null}
        onBlur={(event) => {
          if (event.target.value !== shown) save(event.target.value, all);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save(event.currentTarget.value, all);
        }}
      />
      {alike > 1 ? (
        <label className={styles['fixAll']}>
          <Checkbox
            checked={all}
            onChange={(together) => {
              setAll(together);
              if (fixed !== null) save(fixed, together);
            }}
          />
          {t('check.fixAll', { count: alike })}
        </label>
      ) : null}
    </span>
  );
};

const ReasonLine = ({ line, reason }: { readonly line: number; readonly reason: Reason }) => {
  const { header, value, code, message } = reason;
  // Which of several accounts it is, is asked above the rows.
  const mendable = header !== null && code !== 'AMBIGUOUS_MATCH';
  return (
    <li className={styles['reason']}>
      <span>{header === null ? message : `${header}: ${message}`}</span>
      {mendable ? <CellFix line={line} header={header} from={value ?? ''} /> : null}
    </li>
  );
};

/** Why a row is set aside, with its cells to be corrected. */
export const RowFixes = ({ row }: { readonly row: PreviewRow }) => (
  <ul>
    {row.reasons.map((reason) => (
      <ReasonLine key={`${reason.header} ${reason.message}`} line={row.row} reason={reason} />
    ))}
  </ul>
);
