import { bossesOf } from '../domain/org-chart.ts';
import { penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark } from './marks.ts';
import { rowsOf, type OrgBlock, type OrgItem, type OrgSizes } from './org-chart-blocks.ts';
import {
  cardMarks,
  cardSize,
  describeCard,
  foldMarks,
  type OrgDetail,
  type OrgPerson,
} from './org-chart-cards.ts';
import { countBelow, orgForest, type OrgForest } from './org-chart-forest.ts';
import { layOut, placed } from './org-chart-layout.ts';
import { polyline } from './shapes.ts';

export type OrgOptions = {
  /** People whose reports are folded away; a count stands for them. */
  readonly folded?: ReadonlySet<string>;
  readonly detail?: OrgDetail;
  /** Where the reports of a folded person are drawn, by id: the number of the part that has them. */
  readonly partOf?: ReadonlyMap<string, number>;
};

/** A card that is drawn, for walking and dropping. */
export type OrgNode = {
  readonly id: string;
  readonly bossId: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** People who report to this one, shown or not. */
  readonly reports: number;
  /** People below this one who are folded away. */
  readonly hidden: number;
};

export type OrgChart = Figure & {
  /** The cards as they are read: a person, then everybody below. */
  readonly nodes: readonly OrgNode[];
};

const sizesOf = (people: readonly OrgPerson[], detail: OrgDetail, pen: Pen): OrgSizes => ({
  ...cardSize(people, detail, pen),
  gap: 8 * pen.scale,
  drop: 7 * pen.scale,
  indent: 14 * pen.scale,
  fold: pen.caption * 1.9,
});

/** Room around the chart, so that borders are not cut. */
const edge = 1;

type Laid = {
  readonly cards: OrgBlock['cards'];
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  readonly captions: readonly Mark[];
  readonly width: number;
  readonly height: number;
};

/** What the last line of a full card means. */
const legendMarks = (width: number, detail: OrgDetail, pen: Pen): Mark[] =>
  detail === 'full'
    ? [
        textMark(pen.say('org.legend'), width, pen.caption, {
          size: pen.caption,
          anchor: 'end',
          fill: 'muted',
        }),
      ]
    : [];

const layForest = (
  { trees, loose }: OrgForest,
  width: number,
  detail: OrgDetail,
  sizes: OrgSizes,
  pen: Pen,
): Laid => {
  const room = width - 2 * edge;
  const cards: OrgBlock['cards'][number][] = [];
  const lines: (readonly (readonly [number, number])[])[] = [];
  const captions: Mark[] = legendMarks(width, detail, pen);
  let widest = width;
  let y = captions.length > 0 ? pen.caption * 2 : edge;
  const put = (blocks: readonly OrgBlock[], centred: boolean): void => {
    for (const row of rowsOf(blocks, room, 2 * sizes.gap)) {
      let x = centred ? Math.max(edge, (width - row.width) / 2) : edge;
      widest = Math.max(widest, x + row.width + edge);
      for (const block of row.blocks) {
        const at = placed(block, x, y);
        cards.push(...at.cards);
        lines.push(...at.lines);
        x += block.width + 2 * sizes.gap;
      }
      y += row.height + 2 * sizes.gap;
    }
  };
  put(
    trees.map((tree) => layOut(tree, room, sizes)),
    true,
  );
  if (loose.length > 0 && trees.length > 0) {
    const words = pen.say('org.loose', { count: loose.length });
    captions.push(
      textMark(pen.clamp(words, room, pen.caption), edge, y + pen.caption, {
        size: pen.caption,
        fill: 'muted',
      }),
    );
    y += pen.caption * 2;
  }
  const columns = Math.max(1, Math.floor((room + sizes.gap) / (sizes.width + sizes.gap)));
  loose.forEach(({ id }, index) => {
    const at = {
      x: edge + (index % columns) * (sizes.width + sizes.gap),
      y: y + Math.floor(index / columns) * (sizes.height + sizes.gap),
    };
    widest = Math.max(widest, at.x + sizes.width + edge);
    cards.push({ id, ...at });
  });
  const rows = Math.ceil(loose.length / columns);
  const bottom = rows > 0 ? y + rows * (sizes.height + sizes.gap) - sizes.gap : y - 2 * sizes.gap;
  return { cards, lines, captions, width: widest, height: bottom + edge };
};

/** What a chart says in words: how many, who is at the top with how many reports, what is missing. */
const describe = (people: readonly OrgPerson[], forest: OrgForest, { say }: Pen): string => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const nameOf = ({ id }: OrgItem) => byId.get(id)?.name ?? '';
  const listed = forest.trees.slice(0, 6).map((item) =>
    say('org.described.top', {
      name: nameOf(item),
      below: countBelow(item) + item.hidden,
    }),
  );
  const rest = forest.trees.length > 6 ? [`+${forest.trees.length - 6}`] : [];
  const counted = (code: string, count: number) => (count > 0 ? say(code, { count }) : null);
  return [
    say('org.described', { count: people.length }),
    listed.length > 0 ? say('org.described.tops', { names: [...listed, ...rest].join(', ') }) : null,
    counted('org.described.loose', forest.loose.length),
    counted('org.described.placeholders', people.filter(({ isPlaceholder }) => isPlaceholder).length),
    counted('org.described.left', people.filter(({ leftOn }) => leftOn !== null).length),
  ]
    .filter((part) => part !== null)
    .join(' ');
};

/** Draws a forest whose items are among `people`. */
export const drawForest = (
  people: readonly OrgPerson[],
  forest: OrgForest,
  box: Omit<FigureBox, 'height'>,
  { detail = 'full', partOf }: OrgOptions = {},
): OrgChart => {
  const pen = penOf({ ...box, height: 0 });
  const sizes = sizesOf(people, detail, pen);
  const byId = new Map(people.map((person) => [person.id, person]));
  const bosses = bossesOf(people);
  const reportCounts = new Map<string, number>();
  for (const boss of bosses.values())
    if (boss !== null) reportCounts.set(boss, (reportCounts.get(boss) ?? 0) + 1);
  const hidden = new Map<string, number>();
  const note = (item: OrgItem): void => {
    hidden.set(item.id, item.hidden);
    item.reports.forEach(note);
  };
  [...forest.trees, ...forest.loose].forEach(note);
  const laid = layForest(forest, box.width, detail, sizes, pen);
  const nodes = laid.cards.map(({ id, x, y }): OrgNode => ({
    id,
    bossId: bosses.get(id) ?? null,
    x,
    y,
    width: sizes.width,
    height: sizes.height,
    reports: reportCounts.get(id) ?? 0,
    hidden: hidden.get(id) ?? 0,
  }));
  const days = box.days ?? box.locale;
  const cards = nodes.flatMap((node): Mark[] => {
    const person = byId.get(node.id);
    if (!person) return [];
    const label = describeCard(person, byId.get(node.bossId ?? ''), node.reports, detail, pen, days);
    const marks = cardMarks(person, node, detail, pen, days);
    const card: Mark = { type: 'group', key: node.id, label, marks };
    if (node.hidden === 0) return [card];
    const part = partOf?.get(node.id);
    const text =
      part === undefined ? `+${node.hidden}` : pen.say('org.foldedTo', { hidden: node.hidden, part });
    const count = foldMarks(
      text,
      node.x + sizes.width / 2,
      node.y + sizes.height + sizes.fold * 0.14,
      sizes.fold * 0.8,
      pen,
    );
    const says = pen.say('org.folded', { count: node.hidden, name: person.name });
    return [card, { type: 'group', key: `fold ${node.id}`, label: says, marks: count }];
  });
  const empty =
    people.length === 0
      ? [
          textMark(pen.say('map.empty'), box.width / 2, pen.name * 2, {
            size: pen.name,
            anchor: 'middle',
            fill: 'muted',
          }),
        ]
      : [];
  return {
    width: laid.width,
    height: people.length === 0 ? pen.name * 4 : laid.height,
    title: pen.say('org.title'),
    description: people.length === 0 ? pen.say('map.empty') : describe(people, forest, pen),
    marks: [
      ...laid.lines.map((line): Mark => ({
        type: 'path',
        d: polyline(line),
        stroke: 'muted',
        strokeWidth: 0.8,
      })),
      ...(people.length === 0 ? [] : laid.captions),
      ...cards,
      ...empty,
    ],
    nodes,
  };
};

/**
 * Org chart from who reports to whom (row 13): several people may stand at the top, lists of people without
 * reports are stacked, and lines that are folded show how many they hold. Its height follows from its width.
 */
export const orgChart = (
  people: readonly OrgPerson[],
  box: Omit<FigureBox, 'height'>,
  options: OrgOptions = {},
): OrgChart => drawForest(people, orgForest(people, options.folded), box, options);
