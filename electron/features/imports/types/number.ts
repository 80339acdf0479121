/** What the cells of a column say about the sign that ends the whole part. */
export type NumberEvidence = { dot: number; comma: number; either: number; sample: string };

/** `mixed`: the column holds both; a cell that can be read both ways is then refused. */
export type DecimalSign = '.' | ',' | 'mixed';

export const noNumberEvidence = (): NumberEvidence => ({ dot: 0, comma: 0, either: 0, sample: '' });

/** A number as digits and a power of ten, with what stood around it. Reused from call to call. */
export type NumberParts = {
  mantissa: number;
  /** Digits after the decimal sign within `mantissa`. */
  fraction: number;
  negative: boolean;
  prefix: string;
  suffix: string;
};

export type NumberReading = 'ok' | 'ambiguous' | 'invalid' | 'tooLarge';

const dot = 46;
const comma = 44;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Blank, no-break and thin spaces, apostrophes: they only ever group digits. */
const isGap = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 39 || code === 0x2019;

/** Fraction digits beyond these are dropped: no amount has them, and the mantissa stays exact. */
const fractionKept = 6;

/** Whether the digits before the first `sign`, and the groups between, look like grouped thousands. */
const groupsWell = (text: string, start: number, end: number, sign: number): boolean => {
  let run = 0;
  let groups = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) run += 1;
    else if (code === sign || isGap(code)) {
      // Indian grouping has twos before the last three.
      if (groups === 0 ? run < 1 || run > 3 : run !== 3 && run !== 2) return false;
      groups += 1;
      run = 0;
    }
  }
  return groups === 0 || run === 3;
};

/**
 * Reads a number in any locale into `into`. Where the text allows two readings (`1.234`) `sign` decides;
 * what the text itself says is noted in `evidence` (import spec section 5, "Types").
 */
export const readNumber = (
  text: string,
  sign: DecimalSign,
  evidence: NumberEvidence,
  into: NumberParts,
): NumberReading => {
  const length = text.length;
  let start = 0;
  while (start < length && !isDigit(text.charCodeAt(start))) start += 1;
  if (start === length) return 'invalid';
  let end = length;
  while (!isDigit(text.charCodeAt(end - 1))) end -= 1;
  // ".5" and ",5"
  if (start > 0 && (text.charCodeAt(start - 1) === dot || text.charCodeAt(start - 1) === comma)) start -= 1;

  let dots = 0;
  let commas = 0;
  let last = -1;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === dot) dots += 1;
    else if (code === comma) commas += 1;
    else if (isDigit(code) || isGap(code)) continue;
    else return 'invalid';
    last = at;
  }

  let point = -1;
  let grouping = 0;
  if (dots > 0 && commas > 0) {
    const lastSign = text.charCodeAt(last);
    if ((lastSign === dot ? dots : commas) > 1) return 'invalid';
    point = last;
    grouping = lastSign === dot ? comma : dot;
    if (lastSign === dot) evidence.dot += 1;
    else evidence.comma += 1;
  } else if (dots + commas > 1) {
    grouping = dots > 0 ? dot : comma;
    if (dots > 0) evidence.comma += 1;
    else evidence.dot += 1;
  } else if (dots + commas === 1) {
    const found = dots === 1 ? '.' : ',';
    const before = last - start;
    const either = end - last === 4 && before >= 1 && before <= 3 && text.charCodeAt(start) !== 48;
    if (!either) {
      point = last;
      if (dots === 1) evidence.dot += 1;
      else evidence.comma += 1;
    } else {
      evidence.either += 1;
      if (evidence.sample === '') evidence.sample = text;
      if (sign === 'mixed') return 'ambiguous';
      if (sign === found) point = last;
      else grouping = dots === 1 ? dot : comma;
    }
  }

  if (grouping !== 0 && !groupsWell(text, start, point < 0 ? end : point, grouping)) return 'invalid';

  let mantissa = 0;
  let fraction = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) continue;
    if (point >= 0 && at > point) {
      if (fraction === fractionKept) continue;
      fraction += 1;
    }
    mantissa = mantissa * 10 + (code - 48);
  }
  into.mantissa = mantissa;
  into.fraction = fraction;
  into.negative = false;
  into.prefix = start === 0 ? '' : text.slice(0, start);
  into.suffix = end === length ? '' : text.slice(end);
  return mantissa <= Number.MAX_SAFE_INTEGER ? 'ok' : 'tooLarge';
};

/** `mantissa` in steps of 10^-`digits`, times `factor`, rounded half away from zero; NaN when not exact. */
export const scaled = (parts: NumberParts, digits: number, factor: number): number => {
  const shift = digits - parts.fraction;
  const size = parts.mantissa * factor;
  const value = shift >= 0 ? size * 10 ** shift : Math.round(size / 10 ** -shift);
  if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
  const whole = Math.round(value);
  if (whole === 0) return 0;
  return parts.negative ? -whole : whole;
};
