import { refused } from '../refusal.ts';

export type XmlElement = {
  /** Local name, without a prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Growing = XmlElement & {
  readonly attributes: Map<string, string>;
  readonly children: Growing[];
  text: string;
};

const mostElements = 20_000;
const deepest = 64;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (_whole, hex, decimal, name) => {
        if (typeof name === 'string') {
          const known = Object.hasOwn(entities, name) ? entities[name] : undefined;
          if (known === undefined) throw refused('hostile', 'svgEntity');
          return known;
        }
        const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
        return point <= 0x10_ff_ff ? String.fromCodePoint(point) : '';
      })
    : text;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const token =
  /<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gu;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    Array.from(text.matchAll(attribute), ([, name = '', double, single]) => [
      localName(name),
      decoded(double ?? single ?? ''),
    ]),
  );

/**
 * Reads a small XML document: elements, attributes, text. A document type with declarations of its own, and
 * with it every entity, is refused.
 * @throws CarryonError FILE_HOSTILE, FILE_UNREADABLE
 */
export const parseXml = (source: string): XmlElement => {
  const root: Growing = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Growing[] = [root];
  let elements = 0;
  let expected = source.charCodeAt(0) === 0xfe_ff ? 1 : 0;
  token.lastIndex = expected;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [whole, data, closing, opening, attributes = '', empty] = match;
    const top = open.at(-1) ?? root;
    if (match.index !== expected) throw refused('broken', 'broken');
    expected = token.lastIndex;
    if (whole === '<!') throw refused('hostile', 'svgEntity');
    if (closing !== undefined) {
      if (localName(closing) !== top.name || open.length === 1) throw refused('broken', 'broken');
      open.pop();
    } else if (opening !== undefined) {
      elements += 1;
      if (elements > mostElements || open.length > deepest) throw refused('hostile', 'svgTooComplex');
      const made = { name: localName(opening), attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(made);
      if (empty !== '/') open.push(made);
    } else if (data !== undefined) top.text += data;
    else if (!whole.startsWith('<')) top.text += decoded(whole);
  }
  const [only] = root.children;
  if (!only || open.length !== 1 || expected !== source.length || root.children.length > 1) {
    throw refused('broken', 'broken');
  }
  return only;
};
