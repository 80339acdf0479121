import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  delimiters,
  encodings,
  type Delimiter,
  type Encoding,
  type ReadResult,
} from '../../../shared/imports.ts';
import { parseInteger } from '../../ui/parse.ts';
import { Select } from '../../ui/Select.tsx';
import { readAs } from './import-store.ts';
import { LeftOut } from './LeftOut.tsx';

import field from '../../ui/Field.module.css';
import styles from './Imports.module.css';
import readStyles from './Read.module.css';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;

const HeaderLine = ({ line }: { readonly line: number }) => {
  const { t } = useTranslation('imports');
  const [text, setText] = useState(String(line));
  const take = () => {
    const parsed = parseInteger(text, 1, 1_000_000);
    if (!parsed.ok) setText(String(line));
    else if (parsed.value !== line) void readAs({ headerLine: parsed.value });
  };
  return (
    <label className={field['labelled']}>
      {t('read.headerLine')}
      <input
        className={field['control']}
        inputMode="numeric"
        value={text}
        data-draft
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
};

/** How a file of text is read. */
const TextOptions = ({ read }: { readonly read: ReadResult }) => {
  const { t } = useTranslation('imports');
  return (
    <>
      <div className={field['labelled']}>
        <span id="read-encoding">{t('read.encoding')}</span>
        <Select<Encoding>
          labelledBy="read-encoding"
          value={read.encoding}
          choices={encodings.map((value) => ({ value, label: value }))}
          placeholder=""
          onChange={(encoding) => encoding && void readAs({ encoding })}
        />
      </div>
      <div className={field['labelled']}>
        <span id="read-delimiter">{t('read.delimiter')}</span>
        <Select<Delimiter>
          labelledBy="read-delimiter"
          value={read.delimiter}
          choices={delimiters.map((value) => ({
            value,
            label: t(`delimiters.${delimiterNames[value]}`),
          }))}
          placeholder=""
          onChange={(delimiter) => delimiter && void readAs({ delimiter })}
        />
      </div>
    </>
  );
};

/** Which sheet of a workbook is read; another one has another header row. */
const SheetChoice = ({ read, sheet }: { readonly read: ReadResult; readonly sheet: string }) => {
  const { t } = useTranslation('imports');
  return (
    <div className={field['labelled']}>
      <span id="read-sheet">{t('read.sheet')}</span>
      <Select<string>
        labelledBy="read-sheet"
        value={sheet}
        choices={read.sheets.map(({ name, hidden }) => ({
          value: name,
          label: hidden ? t('read.hiddenSheet', { name }) : name,
        }))}
        placeholder=""
        onChange={(chosen) => chosen !== null && void readAs({ sheet: chosen, headerLine: undefined })}
      />
    </div>
  );
};

/** What was read, and the ways to read it otherwise: encoding, separator, sheet, header row. */
export const ReadPanel = ({ read }: { readonly read: ReadResult }) => {
  const { t } = useTranslation('imports');
  return (
    <section className={styles['section']} aria-label={t('read.title')}>
      <h2>{t('read.title')}</h2>
      <div className={readStyles['options']}>
        {read.sheet === null ? <TextOptions read={read} /> : <SheetChoice read={read} sheet={read.sheet} />}
        <HeaderLine key={read.headerLine} line={read.headerLine} />
      </div>
      {read.rows.length === 0 ? <p className={styles['muted']}>{t('read.noRows')}</p> : null}
      <div className={readStyles['scroll']} tabIndex={0} role="region" aria-label={t('read.firstRows')}>
        <table className={readStyles['raw']}>
          <thead>
            <tr>
              {read.headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.rows.map((row) => (
              <tr key={JSON.stringify(row)}>
                {read.headers.map((header, index) => (
                  <td key={header} title={row[index]}>
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LeftOut {...read} />
    </section>
  );
};
