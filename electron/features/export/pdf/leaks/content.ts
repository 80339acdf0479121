/** Text of one line of a page. */
export type ContentText = {
  readonly text: string;
  /** Marked content it belongs to, which the structure tree knows. */
  readonly mark: number | null;
  /** Running heads, feet and other decoration. */
  readonly isArtifact: boolean;
};

/** How the strings of a font are read. */
export type FontText = {
  /** Bytes of the code that begins with a byte. */
  readonly bytesFrom: (first: number) => 1 | 2;
  /** What a code stands for; undefined where the file does not say. */
  readonly textOf: (code: number) => string | undefined;
};

const token = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-f\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|[^\s()<>[\]{}/%]+/giu;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Bytes of a string operand, as characters up to U+00FF. */
const stringBytes = (operand: string): string => {
  if (operand.startsWith('(')) {
    return operand
      .slice(1, -1)
      .replaceAll(/\\([0-7]{1,3}|[\s\S])/gu, (_whole, code: string) =>
        /^[0-7]/u.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
      );
  }
  const hex = operand.slice(1, -1).replaceAll(/\s/gu, '');
  return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex').toString('latin1');
};

/** A text string of the file (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else Latin. */
export const textOf = (bytes: string): string => {
  const raw = Buffer.from(bytes, 'latin1');
  if (raw[0] === 0xfe && raw[1] === 0xff) {
    return Buffer.from(raw.subarray(2, raw.length & ~1))
      .swap16()
      .toString('utf16le');
  }
  return bytes;
};

type Mark = {
  readonly id: number | null;
  readonly isArtifact: boolean;
  readonly instead: string | undefined;
};

const markFrom = (operands: readonly string[]): Mark => {
  const tag = operands.find((operand) => operand.startsWith('/'));
  const valueOf = (name: string) => operands[operands.indexOf(name) + 1];
  const id = operands.includes('/MCID') ? Number(valueOf('/MCID')) : null;
  const said = operands.includes('/ActualText') ? valueOf('/ActualText') : undefined;
  return {
    id,
    isArtifact: tag === '/Artifact',
    instead: said === undefined ? undefined : textOf(stringBytes(said)),
  };
};

/** Reads the text of a content stream in the order it is written (ISO 32000-1, 9.4 and 14.6). */
export const readContent = (
  source: string,
  fontOf: (name: string) => FontText | undefined,
): ContentText[] => {
  const found: ContentText[] = [];
  const marks: (Mark | 'turned')[] = [];
  let operands: string[] = [];
  let letters: string[] = [];
  let font: FontText | undefined;
  let turned = false;

  const inside = (test: (mark: Mark) => boolean): boolean =>
    marks.some((mark) => mark !== 'turned' && test(mark));
  const show = (bytes: string) => {
    if (inside(({ instead }) => instead !== undefined)) return;
    for (let at = 0; at < bytes.length;) {
      const first = bytes.charCodeAt(at);
      const isOne = font?.bytesFrom(first) === 1;
      letters.push(font?.textOf(isOne ? first : first * 256 + bytes.charCodeAt(at + 1)) ?? '\uFFFD');
      at += isOne ? 1 : 2;
    }
  };
  /** A line ends where another place begins, or what is marked. */
  const endLine = () => {
    if (letters.length > 0) {
      const ids = marks.flatMap((mark) => (mark === 'turned' || mark.id === null ? [] : [mark.id]));
      found.push({
        text: (turned ? letters.reverse() : letters).join(''),
        mark: ids.at(-1) ?? null,
        isArtifact: inside(({ isArtifact }) => isArtifact),
      });
    }
    letters = [];
    turned = false;
  };

  for (const [part] of source.matchAll(token)) {
    if (/^[(<[\]>/]|^[+-]?[\d.]/u.test(part)) {
      operands.push(part);
      continue;
    }
    if (part === 'BT' || part === 'ET' || part === 'Td') endLine();
    else if (part === 'Tf')
      font = fontOf(operands.find((operand) => operand.startsWith('/'))?.slice(1) ?? '');
    else if (part === 'Tj' || part === 'TJ' || part === "'" || part === '"') {
      for (const operand of operands) if (/^[(<]/u.test(operand)) show(stringBytes(operand));
    } else if (part === 'BMC' || part === 'BDC') {
      if (operands.includes('/ReversedChars')) {
        turned = true;
        marks.push('turned');
      } else {
        const mark = markFrom(operands);
        if (mark.instead === undefined) endLine();
        marks.push(mark);
      }
    } else if (part === 'EMC') {
      const mark = marks.at(-1);
      if (mark && mark !== 'turned' && mark.instead === undefined) endLine();
      marks.pop();
      if (mark && mark !== 'turned' && mark.instead !== undefined) letters.push(mark.instead);
    }
    operands = [];
  }
  return found;
};
