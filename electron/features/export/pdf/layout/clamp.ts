import type { Line } from './line.ts';
import type { Span } from './tokens.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ellipsis = '…';

/** The first `count` letters of spans, without a space at their end. */
const shortened = (spans: readonly Span[], count: number): Span[] => {
  const kept: Span[] = [];
  let left = count;
  for (const span of spans) {
    if (left <= 0) break;
    const letters = Array.from(graphemes.segment(span.text), ({ segment }) => segment).slice(0, left);
    left -= letters.length;
    kept.push({ ...span, text: letters.join('') });
  }
  const last = kept.pop();
  return last ? [...kept, { ...last, text: `${last.text.trimEnd()}${ellipsis}` }] : [{ text: ellipsis }];
};

const lettersIn = (spans: readonly Span[]): number =>
  spans.reduce((sum, { text }) => sum + Array.from(graphemes.segment(text)).length, 0);

/**
 * The first `most` lines of a text; the last of them ends in an ellipsis and leaves `reserved` points free.
 * @param width Room of a line, points.
 */
export const clamped = (
  lines: readonly Line[],
  most: number,
  width: number,
  reserved: number,
  again: (spans: readonly Span[], width: number) => readonly Line[],
): readonly Line[] => {
  const last = lines[most - 1];
  if (lines.length <= most || !last) return lines;
  const room = Math.max(0, width - reserved);
  const cutTo = (count: number) => again(shortened(last.spans, count), room);
  let [low, high] = [0, lettersIn(last.spans)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const made = cutTo(middle);
    if (made.length === 1 && (made[0]?.width ?? 0) <= room + 0.01) low = middle;
    else high = middle - 1;
  }
  return [...lines.slice(0, most - 1), ...cutTo(low).slice(0, 1)];
};
