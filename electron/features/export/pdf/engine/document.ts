import { type Attachment, writeAttachments } from './attachment.ts';
import type { Canvas } from './canvas.ts';
import { colourOperators, colourSpace, selectColours } from './colours.ts';
import type { PdfEngine } from './engine.ts';
import { createFile, deflate, number, type PdfFile, reference, textString, withoutIsolates } from './file.ts';
import { type Anchor, type Bookmark, createPage, type PendingLink } from './page.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import { glyphsIn, missingIn, type RunFacts } from './run-facts.ts';
import { createStructure, type PageMarks } from './structure.ts';
import { scaleOperator } from './units.ts';

export type DocumentFacts = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** Instant the document says it was made, ISO UTC. */
  readonly createdAt: string;
  /** Hexadecimal, in the metadata. */
  readonly fingerprint?: string;
  readonly attachments?: readonly Attachment[];
  /** Points. */
  readonly width: number;
  readonly height: number;
};

export type Draw = (canvas: Canvas) => void;

export type PdfDocument = {
  /**
   * Adds a page.
   * @param backdrop Draws what lies below it, decoration that many pages have alike; the same function draws the
   * same, so that it is in the file once.
   */
  readonly page: (draw: Draw, backdrop?: Draw) => void;
  readonly finish: () => { readonly bytes: Uint8Array; readonly missingCharacters: string[] };
};

/** What every page begins with. */
const beginning = scaleOperator + selectColours;

const xmlText = (text: string): string =>
  withoutIsolates(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const metadata = (facts: DocumentFacts): string =>
  [
    '<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(facts.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${xmlText(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${xmlText(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
    ...(facts.fingerprint === undefined
      ? []
      : [`<xmp:Identifier><rdf:Bag><rdf:li>sha256:${facts.fingerprint}</rdf:li></rdf:Bag></xmp:Identifier>`]),
    `<xmp:CreateDate>${xmlText(facts.createdAt)}</xmp:CreateDate><xmp:CreatorTool>Carryon</xmp:CreatorTool>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');

/** Writes bookmarks of two levels (ISO 32000-1, 12.3.3); returns the outline's object number. */
const writeOutline = (file: PdfFile, bookmarks: readonly Bookmark[], height: number): number => {
  const root = file.reserve();
  const numbers = bookmarks.map(() => file.reserve());
  const parents = bookmarks.map((mark, index) => {
    if (mark.level === 1) return root;
    for (let before = index - 1; before >= 0; before -= 1) {
      if (bookmarks[before]?.level === 1) return numbers[before] ?? root;
    }
    return root;
  });
  const childrenOf = (parent: number) => numbers.filter((_, index) => parents[index] === parent);
  const family = (parent: number) => {
    const children = childrenOf(parent);
    const [first] = children;
    const last = children.at(-1);
    return first === undefined || last === undefined
      ? ''
      : `/First ${reference(first)}/Last ${reference(last)}/Count ${parent === root ? '' : '-'}${children.length}`;
  };
  for (const [index, mark] of bookmarks.entries()) {
    const own = numbers[index] ?? root;
    const siblings = childrenOf(parents[index] ?? root);
    const place = siblings.indexOf(own);
    const previous = siblings[place - 1];
    const next = siblings[place + 1];
    file.define(
      own,
      `<</Title ${textString(mark.title)}/Parent ${reference(parents[index] ?? root)}` +
        (previous === undefined ? '' : `/Prev ${reference(previous)}`) +
        (next === undefined ? '' : `/Next ${reference(next)}`) +
        `/Dest[${reference(mark.page)}/XYZ 0 ${number(height - mark.y)} null]${family(own)}>>`,
    );
  }
  file.define(root, `<</Type/Outlines${family(root)}>>`);
  return root;
};

/**
 * Starts a document.
 * @param pageOf 1-based page of an anchor, known from the layout before drawing starts.
 */
export const createDocument = (
  engine: PdfEngine,
  palette: Palette,
  facts: DocumentFacts,
  pageOf: (anchor: string) => number | undefined,
): PdfDocument => {
  const file = createFile();
  const { width, height } = facts;
  const pageTree = file.reserve();
  const resources = file.reserve();
  const pages: PageMarks[] = [];
  const contents: { streams: readonly Uint8Array[]; links: PendingLink[] }[] = [];
  const backdrops = new Map<Draw, Uint8Array>();
  const anchors = new Map<string, Anchor>();
  const bookmarks: Bookmark[] = [];
  const used = new Set<RunFacts>();
  const pictures = new Map<Picture, string>();
  let keys = 0;
  const nextKey = () => keys++;
  const structure = createStructure(file, nextKey, pages);

  const drawn = (draw: Draw, marks: PageMarks, links: PendingLink[]): string => {
    const { canvas, content } = createPage({
      height,
      palette,
      structure,
      marks,
      links,
      anchors,
      bookmarks,
      used,
      pictures,
      pageOf,
    });
    draw(canvas);
    return content();
  };

  const page = (draw: Draw, backdrop?: Draw) => {
    const marks: PageMarks = { page: file.reserve(), index: nextKey(), owners: [] };
    const links: PendingLink[] = [];
    pages.push(marks);
    // What the backdrop sets is undone after it: each page goes on as a new one.
    const below =
      backdrop && (backdrops.get(backdrop) ?? deflate(`${beginning}q\n${drawn(backdrop, marks, links)}Q\n`));
    if (backdrop && below) backdrops.set(backdrop, below);
    const own = drawn(draw, marks, links);
    contents.push({ streams: below ? [below, deflate(own)] : [deflate(beginning + own)], links });
  };

  const writeLink = (marks: PageMarks, link: PendingLink): string[] => {
    const target = anchors.get(link.anchor);
    if (!target) return [];
    const object = file.reserve();
    const { x, y, width: wide, height: tall } = link.box;
    const corners = [x, height - y - tall, x + wide, height - y].map(number).join(' ');
    const parent = link.owner ? `/StructParent ${structure.annotation(link.owner, marks, object)}` : '';
    file.define(
      object,
      `<</Type/Annot/Subtype/Link/Rect[${corners}]/Border[0 0 0]/F 4/Contents ${textString(link.label)}${parent}` +
        `/Dest[${reference(target.page)}/XYZ 0 ${number(height - target.y)} null]>>`,
    );
    return [reference(object)];
  };

  const finish = () => {
    // Added now, streams have numbers in a row, which the table of all objects has in few bytes.
    const streamOf = (content: Uint8Array): string => reference(file.addShared('', content));
    for (const [index, marks] of pages.entries()) {
      const { streams, links } = contents[index] ?? { streams: [], links: [] };
      const annotations = links.flatMap((link) => writeLink(marks, link));
      file.define(
        marks.page,
        `<</Type/Page/Parent ${reference(pageTree)}/Contents[${streams.map(streamOf).join(' ')}]` +
          `/StructParents ${marks.index}/Tabs/S` +
          `${annotations.length > 0 ? `/Annots[${annotations.join(' ')}]` : ''}>>`,
      );
    }
    file.define(
      pageTree,
      `<</Type/Pages/MediaBox[0 0 ${number(width)} ${number(height)}]/Resources ${reference(resources)}` +
        `/Count ${pages.length}/Kids[${pages.map((one) => reference(one.page)).join(' ')}]>>`,
    );
    const fonts = glyphsIn(used).map(([font, glyphs]) => {
      const object = file.add(engine.embedded(file, font, glyphs));
      return `/${font.resource} ${reference(object)}`;
    });
    const shown = [...pictures].map(([picture, name]) => `/${name} ${reference(picture.write(file))}`);
    const colours = `/${colourSpace}${colourOperators(palette).space}`;
    file.define(
      resources,
      `<</ColorSpace<<${colours}>>/Font<<${fonts.join('')}>>/XObject<<${shown.join('')}>>>>`,
    );
    const root = structure.write();
    const outline = writeOutline(file, bookmarks, height);
    const described = file.addStream('/Type/Metadata/Subtype/XML', Buffer.from(metadata(facts), 'utf8'));
    const date = `D:${facts.createdAt.replaceAll(/\D/gu, '').slice(0, 14)}Z`;
    const attached = writeAttachments(file, facts.attachments ?? [], date);
    const catalog = file.add(
      `<</Type/Catalog/Pages ${reference(pageTree)}/Lang ${textString(facts.language)}` +
        `/MarkInfo<</Marked true>>/StructTreeRoot ${reference(root)}/Outlines ${reference(outline)}` +
        `/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${reference(described)}${attached}>>`,
    );
    const information = file.add(
      `<</Title ${textString(facts.title)}/Author ${textString(facts.author)}/Subject ${textString(facts.subject)}` +
        `/Creator(Carryon)/Producer(Carryon)/CreationDate ${textString(date)}/ModDate ${textString(date)}>>`,
    );
    return {
      bytes: file.finish(catalog, information),
      missingCharacters: missingIn(used),
    };
  };
  return { page, finish };
};
