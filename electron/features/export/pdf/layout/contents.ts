import { textWidth } from './break-lines.ts';
import type { Node } from './node.ts';
import { styles } from './style.ts';
import { text } from './text.ts';

export type ContentsEntry = { readonly title: string; readonly anchor: string };

const lineHeight = 20;

/** Linked contents; the page numbers are filled in when the pages are known. */
export const contents =
  (entries: readonly ContentsEntry[]): Node =>
  (width, kit) => ({
    height: entries.length * lineHeight,
    draw: (canvas, x, y) => {
      const numberWidth = 24;
      const key = {};
      canvas.tag({ role: 'TOC', key }, () => {
        for (const [index, entry] of entries.entries()) {
          const top = y + index * lineHeight;
          const bottom = top + lineHeight;
          const inset = (lineHeight - styles.body.leading) / 2;
          const page = canvas.pageOf(entry.anchor);
          const label = page === undefined ? entry.title : `${entry.title} ${page}`;
          canvas.tag({ role: 'TOCI' }, () =>
            canvas.tag({ role: 'Link' }, () => {
              const title = text(entry.title, { tone: 'accentText', role: null, clamp: 1 })(
                width - numberWidth,
                kit,
              );
              title.draw(canvas, x, top + inset);
              if (page !== undefined) {
                const right = text(String(page), {
                  align: 'right',
                  tone: 'muted',
                  role: null,
                  style: 'body',
                });
                right(numberWidth, kit).draw(canvas, x + width - numberWidth, top + inset);
              }
              canvas.link({ x, y: top, width, height: lineHeight }, entry.anchor, label);
            }),
          );
          canvas.line(x, bottom, x + width, bottom, { stroke: 'hairline', strokeWidth: 0.5 });
        }
      });
    },
  });

/** Text that jumps to an anchor. */
export const linkTo =
  (title: string, anchor: string, style: 'caption' | 'body' = 'caption'): Node =>
  (width, kit) => {
    const laid = text(title, { style, tone: 'accentText', role: null })(width, kit);
    const wide = Math.min(width, textWidth(title, styles[style], kit));
    return {
      height: laid.height,
      draw: (canvas, x, y) =>
        canvas.tag({ role: 'P' }, () =>
          canvas.tag({ role: 'Link' }, () => {
            laid.draw(canvas, x, y);
            canvas.link({ x, y, width: wide, height: laid.height }, anchor, title);
          }),
        ),
    };
  };
