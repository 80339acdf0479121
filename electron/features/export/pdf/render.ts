import type { Canvas } from './engine/canvas.ts';
import { createDocument } from './engine/document.ts';
import type { PdfEngine } from './engine/engine.ts';
import { paletteFor } from './engine/palette.ts';
import type { Typeface } from './fonts/typeface.ts';
import { textWidth } from './layout/break-lines.ts';
import { type LaidPage, paginate } from './layout/flow.ts';
import type { Kit, Laid } from './layout/node.ts';
import { fittedSize } from './layout/picture.ts';
import { margins, pageSizes, styles } from './layout/style.ts';
import { text } from './layout/text.ts';
import type { DocumentModel } from './model.ts';

export type RenderedPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font has; each is a box in the file and keeps its text. */
  readonly missingCharacters: readonly string[];
};

/** Distance of the running head's and foot's text from the edge of the page. */
const headTop = 34;
const headRule = 52;
const footRule = 40;
const footGap = 8;
/** The logo of the running head stands a little above its rule. */
const headLogo = { width: 96, height: 18 };
const headLogoGap = 8;
const headLogoRise = 5;

/** Type as the layout needs it. */
export const kitOf = ({ word, first }: Typeface): Kit => ({
  word,
  ascent: first[400].metrics.ascent,
  descent: first[400].metrics.descent,
});

/** Lays a document out: its pages, and the page each section starts on. */
export const layOut = (
  model: DocumentModel,
  kit: Kit,
): { readonly pages: readonly LaidPage[]; readonly firstPageOf: ReadonlyMap<string, number> } => {
  const pages = paginate(model.sections, pageSizes[model.pageSize], kit);
  const firstPageOf = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    if (!page.continued) firstPageOf.set(page.section.anchor, index + 1);
    for (const { section } of page.below) firstPageOf.set(section.anchor, index + 1);
  }
  return { pages, firstPageOf };
};

type Frame = {
  /** Size of the logo in the head, where there is one. */
  readonly logo: { readonly width: number; readonly height: number } | undefined;
  readonly head: Laid;
  readonly foot: Laid;
  /** Points of the head's line that the logo takes on either side. */
  readonly taken: readonly [left: number, right: number];
};
const frames = new WeakMap<DocumentModel, Frame>();
const half = { style: 'caption', tone: 'muted', role: null, clamp: 1 } as const;

const roomOf = ({ pageSize }: DocumentModel): number =>
  pageSizes[pageSize].width - margins.left - margins.right;

/** What the head and foot of all pages have in common, laid out once. */
const frameOf = (model: DocumentModel, kit: Kit): Frame => {
  const known = frames.get(model);
  if (known) return known;
  const room = roomOf(model);
  const logo = model.brand?.logo;
  const size = logo && fittedSize(logo.picture, headLogo);
  const taken = size ? size.width + headLogoGap : 0;
  const sides: Frame['taken'] = logo?.position === 'Left' ? [taken, 0] : [0, taken];
  const strong = { ...half, style: 'captionStrong', tone: 'ink' } as const;
  const footRoom = room * 0.8;
  const isWide = textWidth(model.runningFoot, styles[half.style], kit) > footRoom;
  const made: Frame = {
    logo: size,
    head: text(model.runningHead, strong)(room * 0.62 - sides[0], kit),
    foot: text(isWide ? (model.runningFootShort ?? model.runningFoot) : model.runningFoot, half)(
      footRoom,
      kit,
    ),
    taken: sides,
  };
  frames.set(model, made);
  return made;
};

const line = { stroke: 'hairline', strokeWidth: 0.5 } as const;

/** What the head and foot of all pages have in common. */
const drawFrame = (canvas: Canvas, model: DocumentModel, kit: Kit) => {
  const { width, height } = pageSizes[model.pageSize];
  const right = width - margins.right;
  const logo = model.brand?.logo;
  const { logo: size, taken, head, foot } = frameOf(model, kit);
  canvas.tag({ role: 'Artifact' }, () => {
    if (logo && size) {
      const x = logo.position === 'Left' ? margins.left : right - size.width;
      canvas.picture({ x, y: headRule - headLogoRise - size.height, ...size }, logo.picture);
    }
    head.draw(canvas, margins.left + taken[0], headTop);
    canvas.line(margins.left, headRule, right, headRule, line);
    const top = height - footRule;
    canvas.line(margins.left, top, right, top, line);
    foot.draw(canvas, margins.left, top + footGap);
  });
};

type Place = { readonly page: LaidPage; readonly number: number; readonly total: number };

/** What the head and foot say of one page. */
const drawPlace = (canvas: Canvas, model: DocumentModel, { page, number, total }: Place, kit: Kit) => {
  const { width, height } = pageSizes[model.pageSize];
  const room = roomOf(model);
  const right = width - margins.right;
  const [, rightTaken] = frameOf(model, kit).taken;
  const { title } = page.section;
  canvas.tag({ role: 'Artifact' }, () => {
    const first = page.continued ? model.continued(title) : title;
    const heading = [first, ...page.below.map(({ section }) => section.title)].join(' · ');
    const rightRoom = room * 0.34 - rightTaken;
    const named = text(heading, { ...half, align: 'right' })(rightRoom, kit);
    named.draw(canvas, right - rightTaken - rightRoom, headTop);
    const count = text(model.pageNumber(number, total), { ...half, align: 'right' });
    count(room * 0.18, kit).draw(canvas, right - room * 0.18, height - footRule + footGap);
  });
};

/** What one page has of its own. */
const drawOwn = (canvas: Canvas, model: DocumentModel, place: Place, kit: Kit): void => {
  const { page } = place;
  const { section } = page;
  if (!section.bleed) drawPlace(canvas, model, place, kit);
  if (!page.continued) canvas.anchor(section.anchor, 0, { title: section.title, level: 1 });
  const [x, y] = section.bleed ? [0, 0] : [margins.left, margins.top];
  canvas.tag({ role: 'Sect', key: section }, () => page.body.draw(canvas, x, y));
  for (const each of page.below) {
    canvas.anchor(each.section.anchor, y + each.top, { title: each.section.title, level: 1 });
    canvas.tag({ role: 'Sect', key: each.section }, () => each.body.draw(canvas, x, y + each.top));
  }
};

/** Draws one laid-out page. */
export const drawPage = (
  canvas: Canvas,
  model: DocumentModel,
  page: LaidPage,
  number: number,
  total: number,
  kit: Kit,
): void => {
  if (!page.section.bleed) drawFrame(canvas, model, kit);
  drawOwn(canvas, model, { page, number, total }, kit);
};

/** Makes the file. The same model gives the same bytes. */
export const renderPdf = (model: DocumentModel, engine: PdfEngine): RenderedPdf => {
  const kit = kitOf(model.brand?.typeface ?? engine.typeface);
  const { pages, firstPageOf } = layOut(model, kit);
  const facts = { ...model, ...pageSizes[model.pageSize] };
  const document = createDocument(engine, paletteFor(model.brand?.accent), facts, (anchor) =>
    firstPageOf.get(anchor),
  );
  const backdrop = (canvas: Canvas) => drawFrame(canvas, model, kit);
  for (const [index, page] of pages.entries()) {
    const place = { page, number: index + 1, total: pages.length };
    const draw = (canvas: Canvas) => drawOwn(canvas, model, place, kit);
    document.page(draw, page.section.bleed ? undefined : backdrop);
  }
  return { ...document.finish(), pages: pages.length };
};
