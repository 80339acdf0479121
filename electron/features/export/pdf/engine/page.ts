import type { Box, Canvas, Run } from './canvas.ts';
import { colourOperators } from './colours.ts';
import { createContent, type Shape } from './content.ts';
import { createGround } from './ground.ts';
import { decoration, markedContent, type Owner } from './marked-content.ts';
import type { Palette } from './palette.ts';
import { svgPath } from './path.ts';
import type { Picture } from './picture.ts';
import { circleShapes, painted, rectShapes } from './round-shapes.ts';
import { factsOf, type RunFacts } from './run-facts.ts';
import type { Element, PageMarks, Structure } from './structure.ts';
import { writeRun } from './text-run.ts';
import { placeOn, tenths } from './units.ts';

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
  /** Of the page, points. */
  readonly height: number;
  readonly palette: Palette;
  readonly structure: Structure;
  readonly marks: PageMarks;
  readonly links: PendingLink[];
  readonly anchors: Map<string, Anchor>;
  readonly bookmarks: Bookmark[];
  /** Every run of text drawn. */
  readonly used: Set<RunFacts>;
  /** Every picture drawn, with its name in the resources. */
  readonly pictures: Map<Picture, string>;
  readonly pageOf: (anchor: string) => number | undefined;
};

/** What a run of text can cover: its letters may reach a little beyond their line. */
const boxOf = (x: number, baseline: number, { size, width }: Run): Box => ({
  x: x - size * 0.2,
  y: baseline - size * 1.1,
  width: width + size * 0.4,
  height: size * 1.5,
});

/** A canvas that writes what a page shows, for a page on which nothing is set yet but the scale and the colours. */
export const createPage = (output: PageOutput): { canvas: Canvas; content: () => string } => {
  const { height, palette, structure, marks } = output;
  const { operators } = colourOperators(palette);
  const ground = createGround(createContent(operators, true));
  const content = createContent(operators, false);
  const marked = markedContent(content, structure, marks);
  const at = placeOn(height);
  let current: Owner = structure.document;

  /** A shape is content only in a figure. */
  const ownerOfShape = (): Owner =>
    current !== decoration && current.role === 'Figure' ? current : decoration;

  const draw = (shape: Shape) => {
    if (!shape.fill && !shape.pen) return;
    const owner = ownerOfShape();
    if (owner === decoration && ground.takes(shape)) return;
    marked.beginShape(owner);
    content.shape(shape);
    ground.cover(shape.box);
  };

  const canvas: Canvas = {
    text: (x, baseline, run) => {
      if (run.words.length === 0) return;
      marked.beginText(current);
      const place = marked.moveTo(Math.round(x * 10), Math.round((height - baseline) * 10));
      const facts = factsOf(run);
      writeRun(content, run, facts.operator, place);
      output.used.add(facts);
      ground.cover(boxOf(x, baseline, run));
    },
    rect: (box, paint, radius = 0) => {
      for (const shape of rectShapes(box, paint, radius, at)) draw(shape);
    },
    circle: (x, y, radius, paint) => {
      for (const shape of circleShapes(x, y, radius, paint, at)) draw(shape);
    },
    line: (x1, y1, x2, y2, paint) => {
      const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
      const box = { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
      draw(painted(`${at(x1, y1)} m ${at(x2, y2)} l`, paint, box));
    },
    picture: (box, picture) => {
      marked.beginShape(ownerOfShape());
      const name = output.pictures.get(picture) ?? `P${output.pictures.size}`;
      output.pictures.set(picture, name);
      const { x, y, width, height: tall } = box;
      content.add(`q ${tenths(width)} 0 0 ${tenths(tall)} ${at(x, y + tall)} cm /${name} Do Q\n`);
      ground.cover(box);
    },
    path: (x, y, data, paint) => {
      const { path, box } = svgPath(data, x, y, at);
      if (path === '') return;
      // What is filled is closed by that alone.
      draw(painted(paint.stroke === undefined ? path.replace(/ h$/u, '') : path, paint, box));
    },
    tag: (tag, drawIn) => {
      const before = current;
      if (tag.role === 'Artifact') current = decoration;
      else if (before !== decoration) current = structure.element(before, tag, height);
      drawIn();
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
      marked.end();
      return ground.written() + content.written();
    },
  };
};
