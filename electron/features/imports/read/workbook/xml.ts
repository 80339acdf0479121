import { damaged, hostile } from './refusals.ts';

/**
 * What an XML reader tells. Names come without their prefix; `attributes` is the rest of the tag as written,
 * to be asked by `attributeOf`. A long text may come in several parts.
 */
export type XmlEvents = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

export type XmlReader = {
  /** Reads on; `last` ends the document. */
  readonly feed: (text: string, last: boolean) => void;
};

const deepest = 100;
/** Characters of a tag or a comment: no workbook has one nearly as long. */
const longestTag = 1024 * 1024;
const lowerThan = 60;
const greaterThan = 62;
const slash = 47;
const equals = 61;
const colon = 58;

const localName = (name: string): string => {
  const prefix = name.indexOf(':');
  return prefix < 0 ? name : name.slice(prefix + 1);
};

/** Where the tag that begins at `from` ends, a `>` within quotes left aside; -1 when it is not there yet. */
const endOfTag = (text: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === greaterThan) return at;
  }
  return -1;
};

const endOfName = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && text.charCodeAt(at) > 32 && text.charCodeAt(at) !== slash) at += 1;
  return at;
};

/**
 * Reads the small part of XML that workbooks are written in, piece by piece. A document type is refused: it
 * is the door to entities that refer to each other or to other files, and no workbook has one.
 * @throws CarryonError FILE_HOSTILE, FILE_UNREADABLE
 */
export const makeXmlReader = ({ open, close, text: onText }: XmlEvents, part: string): XmlReader => {
  let waiting = '';
  let depth = 0;
  let seen = false;
  /** Text up to here holds no end of what is open: looked at only once. */
  let enough = 0;

  const openTag = (text: string, from: number, end: number): void => {
    const closed = text.charCodeAt(end - 1) === slash;
    const nameEnd = endOfName(text, from, end);
    const name = localName(text.slice(from, nameEnd));
    seen = true;
    depth += 1;
    if (depth > deepest) throw hostile('nesting');
    open(name, text.slice(nameEnd, closed ? end - 1 : end));
    if (!closed) return;
    depth -= 1;
    close(name);
  };

  const closeTag = (text: string, from: number, end: number): void => {
    depth -= 1;
    if (depth < 0) throw damaged(part);
    close(localName(text.slice(from, endOfName(text, from, end))));
  };

  /** Reads a tag, a comment or the like; returns where it ends, or -1 when it goes on in the next piece. */
  const markup = (text: string, at: number): number => {
    const second = text.charCodeAt(at + 1);
    if (second === 33 && text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (second === 33 && text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      onText(text.slice(at + 9, end));
      return end + 3;
    }
    if (second === 33 && text.length - at >= 9) throw hostile('documentType');
    const end = second === 63 ? text.indexOf('?>', at) + 1 : endOfTag(text, at + 1);
    if (end <= 0) return -1;
    if (second === slash) closeTag(text, at + 2, end);
    else if (second !== 63) openTag(text, at + 1, end);
    return end + 1;
  };

  const scan = (text: string, last: boolean): number => {
    let at = 0;
    while (at < text.length) {
      if (text.charCodeAt(at) === lowerThan) {
        const end = markup(text, at);
        if (end < 0) {
          if (last) throw damaged(part);
          if (text.length - at > longestTag) throw hostile('longTag');
          return at;
        }
        at = end;
        continue;
      }
      const next = text.indexOf('<', at);
      let end = next < 0 ? text.length : next;
      if (next < 0 && !last) {
        // A reference such as `&amp;` may be cut in two.
        const reference = text.lastIndexOf('&');
        if (reference >= at && end - reference < 12) end = reference;
      }
      if (depth > 0 && end > at) onText(decodeXml(text.slice(at, end)));
      if (next < 0) return end;
      at = end;
    }
    return at;
  };

  return {
    feed: (more, last) => {
      waiting = waiting === '' ? more : waiting + more;
      if (waiting.length < enough && !last) return;
      const from = scan(waiting, last);
      waiting = waiting.slice(from);
      enough = from === 0 ? waiting.length * 2 : 0;
      if (last && (depth !== 0 || !seen)) throw damaged(part);
    },
  };
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its references resolved; one that means nothing stays as it is written. */
export const decodeXml = (text: string): string => {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
};

/** The value of an attribute in the rest of a tag, without regard to its prefix; null when it is not there. */
export const attributeOf = (attributes: string, name: string): string | null => {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before > 32 && before !== colon) continue;
    let start = at + name.length;
    while (attributes.charCodeAt(start) <= 32) start += 1;
    if (attributes.charCodeAt(start) !== equals) continue;
    start += 1;
    while (attributes.charCodeAt(start) <= 32) start += 1;
    const quote = attributes.charAt(start);
    const end = attributes.indexOf(quote, start + 1);
    if ((quote !== '"' && quote !== "'") || end < 0) return null;
    return decodeXml(attributes.slice(start + 1, end));
  }
  return null;
};
