import { workbookLimits } from '../limits.ts';
import type { Archive, Entry } from './archive.ts';
import { readSmallXml } from './decode.ts';
import { beyond, damaged, unsupported } from './refusals.ts';
import { attributeOf } from './xml.ts';

export type Sheet = { readonly name: string; readonly hidden: boolean; readonly entry: Entry };

/** The parts of a workbook that matter here. */
export type Parts = {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly from1904: boolean;
  readonly styles: Entry | null;
  readonly texts: Entry | null;
};

const nothing = (): void => undefined;

type Relation = { readonly type: string; readonly target: string };

/** `../a/b` from the folder of the part that says it; a path from the root begins with a slash. */
const resolve = (from: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** Names are compared without case, as Windows does. */
const finderOf = (archive: Archive): ((name: string) => Entry | null) => {
  const byName = new Map([...archive.entries.values()].map((entry) => [entry.name.toLowerCase(), entry]));
  return (name) => byName.get(name.toLowerCase()) ?? null;
};

const relationsOf = (archive: Archive, entry: Entry | null, owner: string): Map<string, Relation> => {
  const found = new Map<string, Relation>();
  if (!entry) return found;
  readSmallXml(archive, entry, {
    open: (name, attributes) => {
      const [id, target] = [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')];
      if (name !== 'Relationship' || id === null || target === null) return;
      if (attributeOf(attributes, 'TargetMode') === 'External') return;
      const type = attributeOf(attributes, 'Type')?.split('/').at(-1) ?? '';
      found.set(id, { type, target: resolve(owner, target) });
    },
    close: nothing,
    text: nothing,
  });
  return found;
};

/** What an archive is that holds no workbook. */
const refuseOther = (find: (name: string) => Entry | null): never => {
  if (find('xl/workbook.bin')) throw unsupported('xlsb');
  if (find('word/document.xml')) throw unsupported('word');
  if (find('ppt/presentation.xml')) throw unsupported('powerpoint');
  if (find('mimetype') && find('content.xml')) throw unsupported('opendocument');
  throw find('[Content_Types].xml') ? damaged('workbook') : unsupported('zip');
};

const isOn = (value: string | null): boolean => value === '1' || value === 'true';

/** Finds the sheets of a workbook and what their cells refer to. @throws CarryonError FILE_* */
export const readParts = (archive: Archive): Parts => {
  const find = finderOf(archive);
  const root = [...relationsOf(archive, find('_rels/.rels'), '').values()];
  const path = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = find(path);
  if (!workbook || !/\.xml$/iu.test(path) || find('word/document.xml')) return refuseOther(find);
  const relations = relationsOf(archive, find(path.replace(/([^/]*)$/u, '_rels/$1.rels')), path);
  const sheets: Sheet[] = [];
  let from1904 = false;
  readSmallXml(archive, workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isOn(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attributeOf(attributes, 'id') ?? '');
      // Sheets of charts and dialogs have no rows.
      if (relation && relation.type !== 'worksheet') return;
      const entry = relation ? find(relation.target) : null;
      const title = attributeOf(attributes, 'name') ?? '';
      if (!entry) throw damaged(`sheet ${sheets.length + 1}`);
      const hidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({ name: title.slice(0, 255), hidden, entry });
      if (sheets.length > workbookLimits.sheets) throw beyond('sheets', workbookLimits.sheets);
    },
    close: nothing,
    text: nothing,
  });
  if (sheets.length === 0) throw damaged('sheets');
  const partOf = (wanted: string): { readonly entry: Entry | null; readonly lost: boolean } => {
    const target = [...relations.values()].find(({ type }) => type === wanted)?.target;
    const entry = target === undefined ? null : find(target);
    return { entry, lost: target !== undefined && entry === null };
  };
  const styles = partOf('styles');
  // Without them 50 % would be read as 0.5, and a day as a number. A cell whose shared text is lost is refused.
  if (styles.lost) throw damaged('styles');
  return { sheets, from1904, styles: styles.entry, texts: partOf('sharedStrings').entry };
};
