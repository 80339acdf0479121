import type { Day } from '../dates.ts';
import { displaySentiment } from '../domain/status.ts';
import type { Stakeholder } from '../records/stakeholder.ts';
import { formatDay } from '../text/format.ts';
import { middleToBaseline, textMark, type Pen } from './box.ts';
import { headCountOf } from './map-people.ts';
import type { Mark } from './marks.ts';
import { statusMark } from './shapes.ts';

/** Somebody in the org chart. */
export type OrgPerson = Pick<
  Stakeholder,
  | 'id'
  | 'name'
  | 'title'
  | 'roleType'
  | 'influence'
  | 'sentiment'
  | 'isGroup'
  | 'isPlaceholder'
  | 'headCount'
  | 'disengagedCount'
  | 'reportsToId'
> & {
  /** The day they left; null while in role. */
  readonly leftOn: Day | null;
};

/**
 * What a card says: the name; name and title; with role, influence and sentiment, which customers never see.
 */
export type OrgDetail = 'full' | 'title' | 'name';

type Line = { readonly text: string; readonly kind: 'name' | 'plain' | 'sentiment' | 'group' };

const filled = (line: Line | null): line is Line => line !== null && line.text.trim() !== '';
const plain = (text: string | null): Line | null => (text === null ? null : { text, kind: 'plain' });

const groupLine = (person: OrgPerson, pen: Pen): Line | null => {
  const text = headCountOf(person, pen);
  return text === null ? null : { text, kind: 'group' };
};

const ratingLine = ({ sentiment, influence }: OrgPerson): Line => ({
  text: influence === null ? sentiment : `${sentiment} · ${influence}`,
  kind: 'sentiment',
});

/** The lines of a card, from top to bottom. */
export const linesOf = (person: OrgPerson, detail: OrgDetail, pen: Pen, locale?: string): Line[] => {
  const name: Line = { text: person.name, kind: 'name' };
  if (detail === 'name') return [name];
  const title = plain(person.title);
  if (person.leftOn !== null) {
    const left = pen.say('org.left', { day: formatDay(person.leftOn, locale) });
    return [name, title, plain(left)].filter(filled);
  }
  if (person.isPlaceholder) return [name, title, plain(pen.say('org.placeholder'))].filter(filled);
  const own = [name, title, groupLine(person, pen)];
  return (detail === 'title' ? own : [...own, plain(person.roleType), ratingLine(person)]).filter(filled);
};

const lineHeight = 1.25;
/** Room between the border of a card and its words, at scale 1. */
const padding = { x: 6, y: 4.5 };

const sizeOf = (line: Line, pen: Pen): number => (line.kind === 'name' ? pen.name : pen.caption);

/** Size of every card of a chart: wide enough for most names, as high as the fullest card. */
export const cardSize = (people: readonly OrgPerson[], detail: OrgDetail, pen: Pen) => {
  const heights = people.map((person) =>
    linesOf(person, detail, pen).reduce((sum, line) => sum + sizeOf(line, pen) * lineHeight, 0),
  );
  return {
    width: 116 * pen.scale,
    height: Math.max(pen.name * lineHeight, ...heights) + 2 * padding.y * pen.scale,
  };
};

type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How far the second sheet of a group's card stands out, at scale 1. */
const sheet = 2.5;

const frameMarks = (person: OrgPerson, { x, y, width, height }: Place, pen: Pen): Mark[] => {
  const card = { type: 'rect', x, y, width, height, radius: 4 * pen.scale } as const;
  if (person.isPlaceholder || person.leftOn !== null)
    return [
      {
        ...card,
        fill: 'paper',
        stroke: 'muted',
        strokeWidth: 0.8,
        dash: person.isPlaceholder ? [4, 3] : [1.5, 2.5],
      },
    ];
  if (!person.isGroup) return [{ ...card, fill: 'surface', stroke: 'hairline', strokeWidth: 1 }];
  const shift = sheet * pen.scale;
  const own = { ...card, width: width - shift, height: height - shift };
  return [
    { ...own, x: x + shift, y: y + shift, fill: 'paper', stroke: 'muted', strokeWidth: 0.8 },
    { ...own, fill: 'surface', stroke: 'muted', strokeWidth: 0.8 },
  ];
};

const lineMarks = (
  line: Line,
  person: OrgPerson,
  x: number,
  middle: number,
  room: number,
  pen: Pen,
): Mark[] => {
  const size = sizeOf(line, pen);
  const baseline = middle + size * middleToBaseline;
  const weight = line.kind === 'name' ? 600 : 400;
  const faint = person.leftOn !== null || person.isPlaceholder;
  const fill = line.kind === 'name' && !faint ? 'ink' : 'muted';
  if (line.kind !== 'sentiment')
    return [textMark(pen.clamp(line.text, room, size, weight), x, baseline, { size, weight, fill })];
  const r = size * 0.36;
  const text = pen.clamp(line.text, room - 3.4 * r, size);
  return [
    statusMark(displaySentiment(person.sentiment), x + r, middle, r),
    textMark(text, x + 3.4 * r, baseline, { size, fill }),
  ];
};

/** A card: a group has a second sheet, a placeholder a dashed border, who left a dotted one and faint words. */
export const cardMarks = (
  person: OrgPerson,
  place: Place,
  detail: OrgDetail,
  pen: Pen,
  locale?: string,
): Mark[] => {
  const lines = linesOf(person, detail, pen, locale);
  const shift = person.isGroup ? sheet * pen.scale : 0;
  const used = lines.reduce((sum, line) => sum + sizeOf(line, pen) * lineHeight, 0);
  const room = place.width - 2 * padding.x * pen.scale - shift;
  let top = place.y + (place.height - shift - used) / 2;
  const words = lines.flatMap((line) => {
    const height = sizeOf(line, pen) * lineHeight;
    const middle = top + height / 2;
    top += height;
    return lineMarks(line, person, place.x + padding.x * pen.scale, middle, room, pen);
  });
  return [...frameMarks(person, place, pen), ...words];
};

/** The count under a folded card, from its top and middle. */
export const foldMarks = (text: string, middle: number, top: number, height: number, pen: Pen): Mark[] => {
  const size = pen.caption;
  const width = pen.width(text, size, 600) + 10 * pen.scale;
  return [
    {
      type: 'rect',
      x: middle - width / 2,
      y: top,
      width,
      height,
      radius: height / 2,
      fill: 'neutralSoft',
    },
    textMark(text, middle, top + height / 2 + size * middleToBaseline, {
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'neutral',
    }),
  ];
};

const ratingsOf = ({ sentiment, influence }: OrgPerson, { say }: Pen): string[] => [
  say('map.sentimentOf', { sentiment }),
  influence === null ? say('map.influenceNotSet') : say('map.influenceOf', { influence }),
];

/** Somebody's place in the chart in a sentence, for a screen reader and a tooltip. */
export const describeCard = (
  person: OrgPerson,
  boss: OrgPerson | undefined,
  reports: number,
  detail: OrgDetail,
  pen: Pen,
  locale?: string,
): string => {
  const { say } = pen;
  const lines = linesOf(person, detail === 'name' ? 'title' : detail, pen, locale);
  return [
    ...lines.filter(({ kind }) => kind !== 'sentiment').map(({ text }) => text),
    ...(lines.some(({ kind }) => kind === 'sentiment') ? ratingsOf(person, pen) : []),
    boss ? say('org.reportsTo', { name: boss.name }) : say('org.top'),
    reports > 0 ? say('org.reports', { count: reports }) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
};
