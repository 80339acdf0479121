import type { Line } from './line.ts';
import type { Span } from './tokens.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ellipsis = '…';

/** A span with its letters, each as long as a reader sees one. */
type Spelled = { readonly span: Span; readonly letters: readonly string[] };

const spelled = (spans: readonly Span[]): Spelled[] =>
  spans.map((span) => ({
    span,
    letters: Array.from(graphemes.segment(span.text), ({ segment }) => segment),
  }));

/** The first `count` letters, without a space at their end, and an ellipsis. */
const shortened = (all: readonly Spelled[], count: number): Span[] => {
  const kept: Span[] = [];
  let left = count;
  for (const { span, letters } of all) {
    if (left <= 0) break;
    kept.push({ ...span, text: letters.slice(0, left).join('') });
    left -= letters.length;
  }
  const last = kept.pop();
  return last ? [...kept, { ...last, text: `${last.text.trimEnd()}${ellipsis}` }] : [{ text: ellipsis }];
};

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
  const letters = spelled(last.spans);
  const cutTo = (count: number) => again(shortened(letters, count), room);
  let low = 0;
  let high = letters.reduce((sum, one) => sum + one.letters.length, 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const made = cutTo(middle);
    if (made.length === 1 && (made[0]?.width ?? 0) <= room + 0.01) low = middle;
    else high = middle - 1;
  }
  return [...lines.slice(0, most - 1), ...cutTo(low).slice(0, 1)];
};
