import type { Content } from './content.ts';
import type { Element, PageMarks, Structure } from './structure.ts';

/** Not of the document's structure: rules, grounds, running heads and feet. */
export const decoration = Symbol('decoration');
export type Owner = Element | typeof decoration;

/** Says what each part of a page belongs to (ISO 32000-1, 14.6), and where its text objects begin and end. */
export type MarkedContent = {
  /** What is added now are operators of shapes. */
  readonly beginShape: (owner: Owner) => void;
  /** What is added now are operators of text. */
  readonly beginText: (owner: Owner) => void;
  /** Operands of a move from the line of text before to a place, tenths of a point. */
  readonly moveTo: (x: number, y: number) => string;
  readonly end: () => void;
};

/**
 * One text object holds the text of many elements: it begins before their marks. Only a figure, which holds
 * shapes too, has text objects within its mark.
 */
export const markedContent = (content: Content, structure: Structure, page: PageMarks): MarkedContent => {
  let marked: Owner | undefined;
  let inText = false;
  /** Whether the text object began before the mark. */
  let isAround = false;
  let [lineX, lineY] = [0, 0];

  const beginTextObject = (around: boolean) => {
    if (inText) return;
    content.add('BT\n');
    [inText, isAround, lineX, lineY] = [true, around, 0, 0];
  };
  const endTextObject = () => {
    if (inText) content.add('ET\n');
    inText = false;
  };
  const close = () => {
    if (!marked) return;
    if (!isAround) endTextObject();
    content.add('EMC\n');
    marked = undefined;
  };
  const open = (owner: Owner) => {
    // What the content is, its element says: the same word for all text packs in less.
    const kind = owner !== decoration && owner.role === 'Figure' ? 'Figure' : 'Span';
    content.add(
      owner === decoration ? '/Artifact BMC\n' : `/${kind}<</MCID ${structure.mark(owner, page)}>>BDC\n`,
    );
    marked = owner;
  };

  return {
    beginShape: (owner) => {
      if (marked !== owner || (inText && isAround)) {
        close();
        endTextObject();
        open(owner);
      } else endTextObject();
    },
    beginText: (owner) => {
      const holdsShapes = owner !== decoration && owner.role === 'Figure';
      if (marked !== owner) {
        close();
        if (holdsShapes) endTextObject();
        else beginTextObject(true);
        open(owner);
      }
      beginTextObject(false);
    },
    moveTo: (x, y) => {
      const operands = `${x - lineX} ${y - lineY}`;
      [lineX, lineY] = [x, y];
      return operands;
    },
    end: () => {
      close();
      endTextObject();
    },
  };
};
