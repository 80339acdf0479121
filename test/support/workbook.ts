import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell: a value, or one with a type and a style as the file writes them. */
export type WorkbookCell =
  | string
  | number
  | boolean
  | null
  | {
      readonly t?: string;
      readonly s?: number;
      readonly v?: string;
      readonly f?: string;
      readonly xml?: string;
    };

export type WorkbookSheet = {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly WorkbookCell[])[];
  /** Rows, counted from 1, that are hidden. */
  readonly hidden?: readonly number[];
  /** Places such as `A2:A4`. */
  readonly merges?: readonly string[];
  /** The whole part instead. */
  readonly xml?: string;
};

export type WorkbookForm = {
  readonly sheets: readonly WorkbookSheet[];
  readonly from1904?: boolean;
  /** Number formats; a cell's style 1 is the first of them. */
  readonly formats?: readonly (string | number)[];
  /** Texts are shared as Excel does, or stand in their cells. */
  readonly inline?: boolean;
  /** How hard the parts are packed; not at all by 0. */
  readonly level?: 0 | 6;
  /** Other files of the archive, or others in their place; null leaves one out. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const place = (column: number, row: number): string => {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
};

/** The files of a workbook, laid out as Excel does. */
const filesOf = ({
  sheets,
  from1904,
  formats = [],
  inline = false,
}: WorkbookForm): Record<string, string> => {
  const texts: string[] = [];
  const cellXml = (cell: WorkbookCell, at: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === 'string') {
      const text = `<t xml:space="preserve">${escaped(cell)}</t>`;
      if (inline) return `<c r="${at}" t="inlineStr"><is>${text}</is></c>`;
      texts.push(text);
      return `<c r="${at}" t="s"><v>${texts.length - 1}</v></c>`;
    }
    const { t, s, v, f, xml } = cell;
    const attributes = `${t === undefined ? '' : ` t="${t}"`}${s === undefined ? '' : ` s="${s}"`}`;
    const formula = f === undefined ? '' : `<f>${escaped(f)}</f>`;
    return `<c r="${at}"${attributes}>${formula}${v === undefined ? '' : `<v>${escaped(v)}</v>`}${xml ?? ''}</c>`;
  };
  const sheetXml = ({ rows = [], hidden = [], merges = [], xml }: WorkbookSheet): string => {
    if (xml !== undefined) return xml;
    const body = rows.map((cells, index) => {
      const row = index + 1;
      const content = cells.map((cell, column) => cellXml(cell, place(column, row))).join('');
      return `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ''}>${content}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `${head}<worksheet ${main}><sheetData>${body.join('')}</sheetData>${
      merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`
    }</worksheet>`;
  };
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  const codes = formats.flatMap((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>` : [],
  );
  const styles = formats.map((format, index) => (typeof format === 'string' ? 164 + index : format));
  const relation = (id: number | string, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${types}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${head}<Relationships ${relations}>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${types}"><workbookPr${
      from1904 === true ? ' date1904="1"' : ''
    }/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${
            state === undefined ? '' : ` state="${state}"`
          } r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships ${relations}>${sheets
      .map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join(
        '',
      )}${relation('Styles', 'styles', 'styles.xml')}${relation('Texts', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles
      .map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...parts,
  };
};

/** An Excel workbook for tests: real parts in a real archive, each of which can be made as wrong as wanted. */
export const workbook = (form: WorkbookForm): Uint8Array => {
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...filesOf(form), ...form.files }))
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { level: form.level ?? 6 });
};
