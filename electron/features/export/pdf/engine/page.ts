import type { Box, Canvas, Paint, Run } from './canvas.ts';
import { colourOperators, selectColours } from './colours.ts';
import { number, place, textString } from './file.ts';
import type { Piece } from './font.ts';
import type { Palette } from './palette.ts';
import { placeOn, svgPath } from './path.ts';
import type { Picture } from './picture.ts';
import { roundShapes } from './round-shapes.ts';
import type { Element, PageMarks, Structure } from './structure.ts';
import type { Word } from './word.ts';

/** A link waiting for the page of its anchor. */
export type PendingLink = {
  readonly box: Box;
  readonly anchor: string;
  readonly label: string;
  readonly owner: Element | undefined;
};
export type Anchor = { readonly page: number; readonly y: number };
export type Bookmark = Anchor & { readonly title: string; readonly level: 1 | 2 };

/** What a page adds to while it is drawn. */
export type PageOutput = {
  readonly height: number;
  readonly palette: Palette;
  readonly structure: Structure;
  readonly marks: PageMarks;
  readonly links: PendingLink[];
  readonly anchors: Map<string, Anchor>;
  readonly bookmarks: Bookmark[];
  /** Every word drawn. */
  readonly used: Set<Word>;
  /** Every picture drawn, with its name in the resources. */
  readonly pictures: Map<Picture, string>;
  readonly pageOf: (anchor: string) => number | undefined;
};

const decoration = Symbol('decoration');

/** A canvas that writes a PDF content stream (ISO 32000-1, 8 and 9), leaving out state that is set already. */
export const createPage = (output: PageOutput): { canvas: Canvas; content: () => string } => {
  const { height, palette, structure, marks } = output;
  let content = selectColours;
  const { operators } = colourOperators(palette);
  const at = placeOn(height);
  const roughly = placeOn(height, 0, 0, place);
  let fill = '';
  let stroke = '';
  let font = '';
  let lineWidth = 1;
  let dash = '';
  let current: Element | typeof decoration = structure.document;
  let marked: Element | typeof decoration | undefined;

  const setFill = (tone: keyof Palette) => {
    const wanted = operators[tone].fill;
    if (wanted !== fill) content += wanted;
    fill = wanted;
  };
  const close = () => {
    if (marked) content += 'EMC\n';
    marked = undefined;
  };
  const belongTo = (owner: Element | typeof decoration) => {
    if (marked === owner) return;
    close();
    content +=
      owner === decoration
        ? '/Artifact BMC\n'
        : `/${owner.role}<</MCID ${structure.mark(owner, marks)}>>BDC\n`;
    marked = owner;
  };
  /** A shape is content only in a figure. */
  const shape = () => belongTo(current !== decoration && current.role === 'Figure' ? current : decoration);

  const setStroke = (tone: keyof Palette) => {
    const wanted = operators[tone].stroke;
    if (wanted !== stroke) content += wanted;
    stroke = wanted;
  };

  const painted = (path: string, paint: Paint) => {
    if (!paint.fill && !paint.stroke) return;
    shape();
    if (paint.fill) setFill(paint.fill);
    if (paint.stroke) {
      setStroke(paint.stroke);
      const width = paint.strokeWidth ?? 1;
      if (width !== lineWidth) content += `${number(width)} w\n`;
      lineWidth = width;
      const pattern = paint.dash ? `[${paint.dash.map(number).join(' ')}]0 d\n` : '[]0 d\n';
      if (pattern !== (dash || '[]0 d\n')) content += pattern;
      dash = pattern;
    }
    const operator = paint.fill && paint.stroke ? 'B' : paint.fill ? 'f' : 'S';
    content += path + ' ' + operator + '\n';
  };
  const { rect, circle } = roundShapes({
    write: (written) => {
      content += written;
    },
    at,
    begin: shape,
    setFill,
    setStroke,
    painted,
  });

  const text = (x: number, baseline: number, run: Run) => {
    const [opening] = run.words;
    if (!opening) return;
    belongTo(current);
    setFill(run.tone);
    const size = ' ' + number(run.size) + ' Tf\n';
    let array = '';
    let isOpen = false;
    const flush = () => {
      if (array) content += '[' + array + (isOpen ? ')' : '') + ']TJ\n';
      array = '';
      isOpen = false;
    };
    const select = (resource: string) => {
      const wanted = '/' + resource + size;
      if (wanted === font) return;
      flush();
      content += wanted;
      font = wanted;
    };
    content += 'BT\n';
    const [firstPiece] = opening.pieces;
    if (firstPiece) select(firstPiece.font.resource);
    content += roughly(x, baseline) + ' Td\n';
    // ISO 32000-1, 14.8.2.3.3. Every string of a turned run is one letter.
    if (run.turned) content += '/ReversedChars BMC\n';
    const draw = (piece: Piece) => {
      select(piece.font.resource);
      for (const part of piece.strokes) {
        if (part.rise !== 0) {
          flush();
          content += `${number((part.rise * run.size) / 1000)} Ts[(${part.show}${part.isOpen ? ')' : ''}]TJ 0 Ts\n`;
          continue;
        }
        // A letter that a reader turns round stays a string of its own.
        if (isOpen && run.turned) array += ')(';
        else if (!isOpen) array += '(';
        array += part.show;
        isOpen = part.isOpen;
      }
    };
    for (const word of run.words) {
      output.used.add(word);
      for (const piece of word.pieces) {
        if (piece.actualText === undefined) draw(piece);
        else {
          flush();
          content += `/Span<</ActualText ${textString(piece.actualText)}>>BDC\n`;
          draw(piece);
          flush();
          content += 'EMC\n';
        }
      }
    }
    flush();
    if (run.turned) content += 'EMC\n';
    content += 'ET\n';
  };

  const canvas: Canvas = {
    text,
    rect,
    circle,
    line: (x1, y1, x2, y2, paint) => painted(`${roughly(x1, y1)} m ${roughly(x2, y2)} l`, paint),
    picture: ({ x, y, width, height: tall }, picture) => {
      shape();
      const name = output.pictures.get(picture) ?? `P${output.pictures.size}`;
      output.pictures.set(picture, name);
      content += `q ${number(width)} 0 0 ${number(tall)} ${at(x, y + tall)} cm /${name} Do Q\n`;
    },
    path: (x, y, data, paint) => painted(svgPath(data, placeOn(height, x, y)), paint),
    tag: (tag, draw) => {
      const before = current;
      if (tag.role === 'Artifact') current = decoration;
      else if (before !== decoration) current = structure.element(before, tag, height);
      draw();
      current = before;
    },
    link: (box, anchor, label) => {
      output.links.push({ box, anchor, label, owner: current === decoration ? undefined : current });
    },
    anchor: (name, y, bookmark) => {
      output.anchors.set(name, { page: marks.page, y });
      if (bookmark) output.bookmarks.push({ page: marks.page, y, ...bookmark });
    },
    pageOf: output.pageOf,
  };
  return {
    canvas,
    content: () => {
      close();
      return content;
    },
  };
};
