import type { Node } from '../layout/node.ts';
import { text } from '../layout/text.ts';
import type { Words } from './facts.ts';

/** What is told elsewhere, and on which page; nothing where the document does not have that part. */
export const seeAlso =
  (what: string, anchor: string, words: Words): Node =>
  (width, kit) => {
    const line = (page: number) =>
      text([{ text: `${what}: ` }, { text: words('page', { page }), tone: 'accentText', weight: 600 }], {
        style: 'caption',
        tone: 'muted',
        role: null,
        clamp: 1,
      })(width, kit);
    const { height } = line(1);
    return {
      height,
      draw: (canvas, x, y) => {
        const page = canvas.pageOf(anchor);
        if (page === undefined) return;
        canvas.tag({ role: 'P' }, () =>
          canvas.tag({ role: 'Link' }, () => {
            line(page).draw(canvas, x, y);
            canvas.link({ x, y, width, height }, anchor, `${what}: ${words('page', { page })}`);
          }),
        );
      },
    };
  };
