import { areColumns, isPlain, type Row } from './columns.ts';

/**
 * Ids are the one part of a plan that does not pack, and each stands in several records. They travel in a table;
 * in the plan a mark stands for each, "#" and its place there, and a list says only how many of its own it has.
 */
const pattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;
const idBytes = 16;
const mark = '#';
/** Values of a record lie less deep; what lies deeper, in a file that somebody made, is left as it is. */
const deepest = 8;

const isId = (value: unknown): value is string => typeof value === 'string' && pattern.test(value);

/** The value with each of its texts made another. */
const mapTexts = (value: unknown, map: (text: string) => string, depth = 0): unknown => {
  if (typeof value === 'string') return map(value);
  if (typeof value !== 'object' || value === null || depth === deepest) return value;
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapTexts(each, map, depth + 1)]),
  );
};

/**
 * The first bytes of all ids, then the second ones, and so on, each as what it is more than that of the id before:
 * ids made in one day begin alike, and those made one after the other count up.
 */
const packed = (ids: readonly string[]): string => {
  const rows = ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  const bytes = Buffer.alloc(ids.length * idBytes);
  for (const [place, row] of rows.entries()) {
    const before = rows[place - 1];
    for (let at = 0; at < idBytes; at += 1)
      bytes[at * ids.length + place] = (row[at] ?? 0) - (before?.[at] ?? 0);
  }
  return bytes.toString('base64');
};

const unpacked = (table: string): string[] => {
  const bytes = Buffer.from(table, 'base64');
  const count = Math.floor(bytes.length / idBytes);
  const row = Buffer.alloc(idBytes);
  return Array.from({ length: count }, (_, place) => {
    for (let at = 0; at < idBytes; at += 1) row[at] = (row[at] ?? 0) + (bytes[at * count + place] ?? 0);
    return row.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
  });
};

/** A plan in columns, with its ids in a table. */
export const withoutIds = (plan: Row): { readonly plan: Row; readonly ids: string } => {
  const table: string[] = [];
  const places = new Map<string, number>();
  const add = (id: string): number => {
    const place = places.get(id) ?? table.length;
    places.set(id, place);
    table.push(id);
    return place;
  };
  const counted = Object.entries(plan).map(([name, list]): [string, unknown] => {
    if (!areColumns(list) || !list.id.every(isId)) return [name, list];
    for (const id of list.id) add(id);
    return [name, { ...list, id: list.id.length }];
  });
  const marked = (text: string): string => {
    if (pattern.test(text)) return mark + String(places.get(text) ?? add(text));
    return text.startsWith(mark) ? mark + text : text;
  };
  return { plan: mapTexts(Object.fromEntries(counted), marked) as Row, ids: packed(table) };
};

/** The plan with the ids of its table; undefined where it speaks of one that is not there. */
export const withIds = (plan: Row, ids: string): Row | undefined => {
  const table = unpacked(ids);
  let isWhole = true;
  let next = 0;
  const own = (count: number): string[] => {
    isWhole &&= Number.isSafeInteger(count) && count >= 0 && next + count <= table.length;
    const taken = isWhole ? table.slice(next, next + count) : [];
    next += taken.length;
    return taken;
  };
  const found = (text: string): string => {
    if (!text.startsWith(mark)) return text;
    if (text.startsWith(mark, 1)) return text.slice(1);
    const id = table[Number(text.slice(1))];
    isWhole &&= id !== undefined;
    return id ?? text;
  };
  const whole = mapTexts(plan, found) as Row;
  const lists = Object.entries(whole).map(([name, list]): [string, unknown] => {
    const count = isPlain(list) ? list['id'] : undefined;
    return [name, isPlain(list) && typeof count === 'number' ? { ...list, id: own(count) } : list];
  });
  return isWhole ? Object.fromEntries(lists) : undefined;
};
