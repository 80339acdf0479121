import type { Kit, Node } from './node.ts';
import { styles } from './style.ts';
import { text } from './text.ts';

export type ContentsEntry = {
  readonly title: string;
  readonly short?: string;
  readonly anchor: string;
};

const perRow = 7;
const gap = 12;
const ruleGap = 4;
const rowHeight = ruleGap + styles.body.leading;
const rowGap = 6;
const numberWidth = 20;

/**
 * Linked contents in rows of up to seven; the page numbers are filled in when the pages are known.
 * @param name What a screen reader calls them.
 */
export const contents =
  (name: string, entries: readonly ContentsEntry[]): Node =>
  (width: number, kit: Kit) => {
    const rowCount = Math.max(1, Math.ceil(entries.length / perRow));
    // Rows of about the same length: thirteen are seven and six.
    const inRow = Math.max(1, Math.ceil(entries.length / rowCount));
    const each = (width - gap * (inRow - 1)) / inRow;
    const rows = Math.ceil(entries.length / inRow);
    return {
      height: rows * rowHeight + Math.max(0, rows - 1) * rowGap,
      draw: (canvas, x, y) => {
        canvas.tag({ role: 'TOC', alt: name }, () => {
          for (const [index, entry] of entries.entries()) {
            const left = x + (index % inRow) * (each + gap);
            const top = y + Math.floor(index / inRow) * (rowHeight + rowGap);
            const page = canvas.pageOf(entry.anchor);
            const number = page === undefined ? '' : String(page);
            canvas.line(left, top, left + each, top, { stroke: 'accent', strokeWidth: 1 });
            const draw = () => {
              const title = text(entry.short ?? entry.title, { tone: 'accentText', role: null, clamp: 1 });
              title(each - numberWidth, kit).draw(canvas, left, top + ruleGap);
              const right = text(number, { align: 'right', tone: 'muted', role: null });
              right(numberWidth, kit).draw(canvas, left + each - numberWidth, top + ruleGap);
              const place = { x: left, y: top, width: each, height: rowHeight };
              canvas.link(place, entry.anchor, `${entry.title} ${number}`.trim());
            };
            canvas.tag({ role: 'TOCI' }, () => canvas.tag({ role: 'Link' }, draw));
          }
        });
      },
    };
  };
