import { quarterOf } from '../../../../../shared/dates.ts';
import type { PlanEdition } from '../../../../../shared/editions.ts';
import type { PdfText } from '../../../../../shared/text/en/pdf.ts';
import type { Canvas } from '../engine/canvas.ts';
import { spanWidth } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { fittedSize } from '../layout/picture.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { gutter, margins, type StyleName, styles } from '../layout/style.ts';
import { text, type TextOptions } from '../layout/text.ts';
import type { DocumentBrand } from '../model.ts';
import type { PlanFacts } from './facts.ts';

/** The coloured part's share of the page, less when the facts at the foot need more room. */
const coverShare = 0.72;
const edge = 48;
const footGap = 40;

/** Text in the first of two styles if that takes at most three lines, else in the second. */
const steppedDown =
  (content: string, large: StyleName, small: StyleName, options: TextOptions): Node =>
  (width, kit) => {
    const laid = text(content, { ...options, style: large })(width, kit);
    return laid.height <= styles[large].leading * 3
      ? laid
      : text(content, { ...options, style: small })(width, kit);
  };

/** A label over a value, at the foot of the cover; both begin at the left, in whichever direction they are read. */
const fact = (label: string, value: string): Node =>
  stack(
    [
      text(label, { style: 'caption', tone: 'muted' }),
      steppedDown(value, 'h2', 'strong', { role: 'P', align: 'left' }),
    ],
    3,
  );

/** Readers who are named, at most: a cover is no list of people. */
const mostReaders = 6;

/** Whom it is for; readers by name stand below each other, so that no name is broken by its neighbour. */
const audience = ({ words, edition, preparedFor, records }: PlanFacts, most: number): string => {
  const others = preparedFor.length - most;
  if (others > 0) return [...preparedFor.slice(0, most), words('more', { count: others })].join('\n');
  if (preparedFor.length > 0) return preparedFor.join('\n');
  if (edition === 'customer') return records.account.name;
  return words(edition === 'handOff' ? 'cover.audience.handOff' : 'cover.audience');
};

const factsOf = (facts: PlanFacts, mostNamed: number): Node[] => {
  const { records, words, day, asOf, edition } = facts;
  const { account, changedOn } = records;
  const missing = words('notRecorded');
  return [
    fact(words('cover.preparedBy'), account.primaryCsm ?? missing),
    fact(words('cover.preparedFor'), audience(facts, mostNamed)),
    fact(words('cover.asOf'), day(asOf)),
    fact(words('cover.renewal'), account.renewalDate ? day(account.renewalDate) : missing),
    // How lately somebody worked on the plan is not the customer's concern.
    ...(edition === 'customer' ? [] : [fact(words('cover.changed'), changedOn ? day(changedOn) : missing)]),
  ];
};

/** Rings of one centre, cut by the page's edge: the only ornament of the plan. */
const rings = [74, 112, 150, 196, 250, 312, 382];

/** The coloured part down to `bottom`, and the white rest. */
const ground =
  (bottom: number, pageHeight: number): Node =>
  (width) => ({
    height: pageHeight,
    draw: (canvas, x, y) => {
      canvas.rect({ x, y, width, height: bottom }, { fill: 'accentDeep' });
      // Circles are drawn whole; the white lower part and the page's edge cut them.
      for (const radius of rings) {
        canvas.circle(x + width - 96, y + 96, radius, { stroke: 'onAccentLine', strokeWidth: 0.75 });
      }
      canvas.rect({ x, y: y + bottom, width, height: pageHeight - bottom }, { fill: 'paper' });
      canvas.rect({ x, y: y + bottom, width, height: 6 }, { fill: 'accent' });
    },
  });

const logoSize = { width: 190, height: 52 };
const plate = 12;

/** How far a logo moves what is below it, at most. */
const logoRoom = (brand: DocumentBrand | undefined): number =>
  brand?.logo?.position === 'Left' ? logoSize.height + plate * 3 : 0;

/** The logo on a ground of its own, since nobody knows its colours; returns how far what is below it moves. */
const drawLogo = (
  canvas: Canvas,
  brand: DocumentBrand | undefined,
  left: number,
  top: number,
  room: number,
): number => {
  const logo = brand?.logo;
  if (!logo) return 0;
  const size = fittedSize(logo.picture, logoSize);
  const outer = { width: size.width + plate * 2, height: size.height + plate * 2 };
  const x = logo.position === 'Left' ? left : left + room - outer.width;
  const box = { x: x + plate, y: top + plate, ...size };
  canvas.rect({ x, y: top, ...outer }, { fill: 'paper' }, 6);
  canvas.tag({ role: 'Figure', alt: logo.alt, box }, () => canvas.picture(box, logo.picture));
  return logo.position === 'Left' ? outer.height + plate : 0;
};

const titles: Readonly<Record<PlanEdition, PdfText>> = {
  internal: 'cover.title',
  onePager: 'cover.title',
  customer: 'cover.title.customer',
  handOff: 'cover.title.handOff',
};
const names: Readonly<Record<PlanEdition, PdfText>> = {
  internal: 'edition.internal',
  onePager: 'edition.onePager',
  customer: 'edition.customer',
  handOff: 'edition.handOff',
};

/** The cover of a plan (pdf spec, page 1). A long account name takes the lines it needs, upwards. */
export const coverPage = (
  facts: PlanFacts,
  {
    pageHeight,
    brand,
    draft,
  }: {
    readonly pageHeight: number;
    readonly brand: DocumentBrand | undefined;
    readonly draft: string | null;
  },
): Section => {
  const { records, words, quarter, asOf, edition } = facts;
  const body: Node = (width, kit) => {
    const inner = width - margins.left - margins.right;
    const titleWidth = spanWidth(10, inner);
    const plan = words(titles[edition], { quarter: quarter(quarterOf(asOf)) });
    const title = stack(
      [
        steppedDown(records.account.name, 'display', 'h1', { tone: 'onAccent', role: 'H1' }),
        text(plan, { style: 'lead', tone: 'onAccentMuted' }),
      ],
      8,
    )(titleWidth, kit);
    const editionName = text(words(names[edition]), { style: 'h2', tone: 'onAccent', role: 'P' })(
      titleWidth,
      kit,
    );
    const draftMark = draft === null ? null : pill('watch', draft)(titleWidth, kit);
    const confidential = text(
      words(edition === 'customer' ? 'confidential.customer' : 'confidential', {
        account: records.account.name,
      }),
      { style: 'caption', tone: 'muted' },
    )(inner, kit);
    const lastLine = pageHeight - edge - confidential.height;
    const footWith = (mostNamed: number) => {
      const all = factsOf(facts, mostNamed);
      const step = (inner + gutter) / all.length;
      const laid = all.map((node) => node(step - gutter, kit));
      return { laid, step, height: Math.max(...laid.map(({ height }) => height)) };
    };
    // The head and the name of the account have their room first; as many readers are named as there is left.
    const headHeight = editionName.height + (draftMark ? 8 + draftMark.height : 0) + logoRoom(brand);
    const footRoom = lastLine - footGap - 24 - (edge + headHeight + 16 + title.height + edge);
    const mostNamed = Array.from({ length: mostReaders }, (_, index) => mostReaders - index).find(
      (most) => most === 1 || footWith(most).height <= footRoom,
    );
    const { laid: foot, step, height: footHeight } = footWith(mostNamed ?? 1);
    const bottom = Math.min(pageHeight * coverShare, lastLine - footHeight - footGap - 24);
    const back = ground(bottom, pageHeight)(width, kit);
    return {
      height: pageHeight,
      draw: (canvas, x, y) => {
        back.draw(canvas, x, y);
        const left = x + margins.left;
        const moved = drawLogo(canvas, brand, left, y + edge, inner);
        editionName.draw(canvas, left, y + edge + moved);
        if (draftMark) {
          const top = y + edge + moved + editionName.height + 8;
          canvas.tag({ role: 'P' }, () => draftMark.draw(canvas, left, top));
        }
        title.draw(canvas, left, y + bottom - edge - title.height);
        for (const [index, one] of foot.entries())
          one.draw(canvas, left + index * step, y + bottom + footGap);
        confidential.draw(canvas, left, y + lastLine);
      },
    };
  };
  return { anchor: 'cover', title: records.account.name, bleed: true, nodes: [body] };
};
