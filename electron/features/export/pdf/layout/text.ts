import type { Canvas, Role } from '../engine/canvas.ts';
import type { PageTone } from '../engine/palette.ts';
import { textWidth } from './break-lines.ts';
import { clamped } from './clamp.ts';
import { linesOf } from './kept-lines.ts';
import type { Line } from './line.ts';
import type { Kit, Laid, Node } from './node.ts';
import { type StyleName, styles, type TextStyle } from './style.ts';
import type { Span } from './tokens.ts';

/** Where the whole of a text that is cut stands, and how the page says so. */
export type FullText = {
  /** Name of a place that the document has. */
  readonly anchor: string;
  /** "p. 7" */
  readonly say: (page: number) => string;
};

export type TextOptions = {
  readonly style?: StyleName;
  readonly tone?: PageTone;
  /**
   * When left out, text stands at the left; a paragraph of more than one line that is read from right to left
   * stands at the right, while a single line stays with its neighbours.
   */
  readonly align?: 'left' | 'right' | 'center';
  /** Part of the structure; a paragraph when left out, `null` when the text belongs to what it stands in. */
  readonly role?: Role | null;
  /** At most this many lines; the last ends in an ellipsis, and in where the full text is. */
  readonly clamp?: number;
  /** Printed behind the ellipsis as a link, where the text had to be cut. */
  readonly full?: FullText;
  /** Keeps it on the page of what follows. */
  readonly keepWithNext?: boolean;
};

const orphans = 2;

/** Distance from the top of a line to its baseline. */
const baselineOf = (style: TextStyle, kit: Kit): number => {
  const [above, below] = [(kit.ascent * style.size) / 1000, (-kit.descent * style.size) / 1000];
  return (style.leading - above - below) / 2 + above;
};

/** A page number no document has; its digits are as wide as any. */
const anyPage = 888;
const referenceGap = 3;
const reference = { tone: 'accentText', weight: 600 } as const;

const referenceLine = (words: string, style: TextStyle, kit: Kit): Line | undefined =>
  linesOf([{ text: words, ...reference }], Number.POSITIVE_INFINITY, style, 'accentText', kit)[0];

const drawLine = (canvas: Canvas, line: Line, x: number, baseline: number): void => {
  for (const run of line.runs) canvas.text(x + run.x, baseline, run);
};

/** Lines with how they are drawn. */
type Block = {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly style: TextStyle;
  readonly options: TextOptions;
  readonly key: object;
  /** Set when the last line was cut and the full text is elsewhere. */
  readonly full?: FullText;
  /** Points that the words about it may take. */
  readonly reserved: number;
};

/** Says behind a cut text where all of it is. */
const drawReference = (
  canvas: Canvas,
  block: Block,
  left: number,
  top: number,
  baseline: number,
  kit: Kit,
) => {
  const { full, style, lines } = block;
  const page = full && canvas.pageOf(full.anchor);
  const words = full && page !== undefined ? full.say(page) : undefined;
  const made = words === undefined ? undefined : referenceLine(words, style, kit);
  const cut = lines.at(-1);
  if (!full || !made || !cut || words === undefined) return;
  const x = cut.rightToLeft ? left - referenceGap - made.width : left + cut.width + referenceGap;
  canvas.tag({ role: 'Link' }, () => {
    drawLine(canvas, made, x, baseline);
    canvas.link({ x, y: top, width: made.width, height: style.leading }, full.anchor, words);
  });
};

const laidLines = (block: Block, kit: Kit): Laid => {
  const { lines, width, style, options, key } = block;
  const baseline = baselineOf(style, kit);
  const role = options.role === undefined ? 'P' : options.role;
  const leftOf = (line: Line, extra: number): number => {
    const free = width - line.width;
    const side = options.align ?? (line.rightToLeft && lines.length > 1 ? 'right' : 'left');
    if (side === 'right') return free - (line.rightToLeft ? 0 : extra);
    if (side === 'center') return (free - extra) / 2;
    return line.rightToLeft ? extra : 0;
  };
  return {
    height: lines.length * style.leading,
    ...(options.keepWithNext ? { keepWithNext: true } : {}),
    draw: (canvas, x, y) => {
      const drawLines = () => {
        for (const [index, line] of lines.entries()) {
          const isCut = block.full !== undefined && index === lines.length - 1;
          const left = x + leftOf(line, isCut ? block.reserved : 0);
          const top = y + index * style.leading;
          drawLine(canvas, line, left, top + baseline);
          if (isCut) drawReference(canvas, block, left, top, top + baseline, kit);
        }
      };
      if (role === null) drawLines();
      else canvas.tag({ role, key }, drawLines);
    },
    split: (room, force) => {
      const fitting = Math.floor((room + 0.01) / style.leading);
      const count = Math.min(fitting, force ? lines.length - 1 : lines.length - orphans);
      if (count < (force ? 1 : orphans)) return undefined;
      const { full: _atTheEnd, ...first } = block;
      return {
        head: laidLines({ ...first, lines: lines.slice(0, count) }, kit),
        tail: laidLines({ ...block, lines: lines.slice(count) }, kit),
      };
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
    const again = (some: readonly Span[], room: number) => linesOf(some, room, style, tone, kit);
    const lines = again(spans, width);
    const { clamp, full } = options;
    if (clamp === undefined || lines.length <= clamp) {
      return laidLines({ lines, width, style, options, key: {}, reserved: 0 }, kit);
    }
    const words = full && referenceLine(full.say(anyPage), style, kit);
    const reserved = words ? Math.min(words.width + referenceGap, width) : 0;
    const shown = clamped(lines, clamp, width, reserved, again);
    return laidLines(
      { lines: shown, width, style, options, key: {}, reserved, ...(full ? { full } : {}) },
      kit,
    );
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
    const lines = linesOf([{ text: content }], width, sized, options.tone ?? 'ink', kit);
    return laidLines({ lines, width, style: sized, options, key: {}, reserved: 0 }, kit);
  };
