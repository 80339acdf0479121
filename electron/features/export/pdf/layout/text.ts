import type { Role } from '../engine/canvas.ts';
import type { PageTone } from '../engine/palette.ts';
import { breakLines, type Line, type Span, textWidth } from './break-lines.ts';
import type { Kit, Laid, Node } from './node.ts';
import { type StyleName, styles, type TextStyle } from './style.ts';

export type TextOptions = {
  readonly style?: StyleName;
  readonly tone?: PageTone;
  readonly align?: 'left' | 'right' | 'center';
  /** Part of the structure; a paragraph when left out, `null` when the text belongs to what it stands in. */
  readonly role?: Role | null;
  /** At most this many lines; the last ends in an ellipsis. Say elsewhere where the full text is. */
  readonly clamp?: number;
  /** Keeps it on the page of what follows. */
  readonly keepWithNext?: boolean;
};

const orphans = 2;

/** Distance from the top of a line to its baseline. */
const baselineOf = (style: TextStyle, kit: Kit): number => {
  const [above, below] = [(kit.ascent * style.size) / 1000, (-kit.descent * style.size) / 1000];
  return (style.leading - above - below) / 2 + above;
};

/** The first `most` lines, the last of them cut at its end to make room for an ellipsis. */
const clamped = (lines: Line[], most: number, again: (spans: readonly Span[]) => Line[]): Line[] => {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  const runs = [...(lines[most - 1]?.runs ?? [])];
  for (let run = runs.pop(); run; run = runs.pop()) {
    for (let length = run.text.length; length > 0; length -= 1) {
      const cut = { ...run, text: `${run.text.slice(0, length).trimEnd()}…` };
      const [line, more] = again([...runs, cut]);
      if (line && !more) return [...kept, line];
    }
  }
  return kept;
};

const laidLines = (
  lines: readonly Line[],
  width: number,
  style: TextStyle,
  options: TextOptions,
  kit: Kit,
  key: object,
): Laid => {
  const baseline = baselineOf(style, kit);
  const role = options.role === undefined ? 'P' : options.role;
  return {
    height: lines.length * style.leading,
    ...(options.keepWithNext ? { keepWithNext: true } : {}),
    draw: (canvas, x, y) => {
      const drawLines = () => {
        for (const [index, line] of lines.entries()) {
          const free = width - line.width;
          const shift = options.align === 'right' ? free : options.align === 'center' ? free / 2 : 0;
          let left = x + shift;
          for (const run of line.runs) {
            canvas.text(left, y + index * style.leading + baseline, run);
            left += run.width;
          }
        }
      };
      if (role === null) drawLines();
      else canvas.tag({ role, key }, drawLines);
    },
    split: (room, force) => {
      const fitting = Math.floor((room + 0.01) / style.leading);
      const count = Math.min(fitting, force ? lines.length - 1 : lines.length - orphans);
      if (count < (force ? 1 : orphans)) return undefined;
      const part = (some: readonly Line[]) => laidLines(some, width, style, options, kit, key);
      return { head: part(lines.slice(0, count)), tail: part(lines.slice(count)) };
    },
  };
};

/** A paragraph, a heading or the text of a cell. */
export const text =
  (content: string | readonly Span[], options: TextOptions = {}): Node =>
  (width, kit) => {
    const style = styles[options.style ?? 'body'];
    const tone = options.tone ?? 'ink';
    const spans = typeof content === 'string' ? [{ text: content }] : content;
    const lines = breakLines(spans, width, style, tone, kit);
    const shown =
      options.clamp === undefined
        ? lines
        : clamped(lines, options.clamp, (shorter) => breakLines(shorter, width, style, tone, kit));
    return laidLines(shown, width, style, options, kit, {});
  };

/** The value of a tile: on one line, made smaller to fit, but never under half its size; then it wraps. */
export const fitted =
  (content: string, options: TextOptions = {}): Node =>
  (width, kit) => {
    const style: TextStyle = styles[options.style ?? 'kpi'];
    const natural = textWidth(content, style, kit);
    const share = natural <= width ? 1 : Math.max(0.5, width / natural);
    const size = Math.floor(style.size * share * 4) / 4;
    const sized: TextStyle = { ...style, size };
    const lines = breakLines([{ text: content }], width, sized, options.tone ?? 'ink', kit);
    return laidLines(lines, width, sized, options, kit, {});
  };
