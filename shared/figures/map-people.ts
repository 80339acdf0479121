import { middleToBaseline, textMark, type Pen } from './box.ts';
import { initialsOf } from './initials.ts';
import type { Label } from './map-labels.ts';
import type { MapPerson } from './map-person.ts';
import type { Mark } from './marks.ts';

/** Somebody's disc. */
export type Disc = { readonly cx: number; readonly cy: number; readonly r: number };

/** "8 people, 2 disengaged"; null for one person. */
export const headCountOf = (
  { isGroup, headCount, disengagedCount }: Pick<MapPerson, 'isGroup' | 'headCount' | 'disengagedCount'>,
  { say }: Pen,
): string | null => {
  if (!isGroup || headCount === null) return null;
  const people = say('map.people', { count: headCount });
  return disengagedCount === null || disengagedCount === 0
    ? people
    : say('org.disengaged', { people, count: disengagedCount });
};

/** The lines of a label by level of detail: name; name and title; name, title and role. A group is counted. */
const linesOf = (person: MapPerson, level: number, pen: Pen): string[] =>
  [
    person.name,
    level >= 1 ? (headCountOf(person, pen) ?? person.title) : null,
    level >= 2 ? person.roleType : null,
  ].filter((line): line is string => line !== null && line.trim() !== '');

const labelLevels = 3;
const lineHeight = 1.2;
/** No line is longer than this many times the caption size, wherever it stands. */
const widest = 20;
/** Less room than this, in captions, is not worth an ellipsis. */
const narrowest = 4.5;

const drawnLines = (person: MapPerson, level: number, room: number, pen: Pen) =>
  linesOf(person, level, pen).map((line, index) => {
    const size = index === 0 ? pen.name : pen.caption;
    const weight = index === 0 ? (600 as const) : (400 as const);
    const text = pen.clamp(line, room, size, weight);
    return { text, size, weight, width: pen.width(text, size, weight) };
  });

/** The rooms a label's lines may take, best first: as long as they are, then what is left of the cell. */
const roomsOf = (home: number, pen: Pen): number[] => {
  const full = widest * pen.caption;
  return home < full && home >= narrowest * pen.caption ? [full, home] : [full];
};

/** Sizes of somebody's label per level of detail. @param home Room beside the disc in its own cell. */
export const labelSizes = (person: MapPerson, home: number, pen: Pen) =>
  Array.from({ length: labelLevels }, (_, level) =>
    roomsOf(home, pen).map((room) => {
      const lines = drawnLines(person, level, room, pen);
      return {
        width: Math.max(...lines.map(({ width }) => width)) + 2,
        height: lines.reduce((sum, { size }) => sum + size * lineHeight, 0),
      };
    }),
  );

/** A label where it was placed. */
export const labelMarks = (person: MapPerson, label: NonNullable<Label>, home: number, pen: Pen): Mark[] => {
  const { box, align } = label.placement;
  const x = align === 'start' ? box.x + 1 : box.x + box.width - 1;
  const room = roomsOf(home, pen)[label.variant] ?? home;
  let top = box.y;
  return drawnLines(person, label.level, room, pen).map(({ text, size, weight }, index) => {
    const middle = top + (size * lineHeight) / 2;
    top += size * lineHeight;
    return textMark(text, x, middle + size * middleToBaseline, {
      size,
      weight,
      anchor: align,
      fill: index === 0 ? 'ink' : 'muted',
    });
  });
};

/** What stands in a disc: a number, a head-count or initials. */
const discText = (person: MapPerson, number: number | null): string => {
  if (number !== null) return String(number);
  return person.isGroup && person.headCount !== null ? String(person.headCount) : initialsOf(person.name);
};

/** A disc: filled when contacted in time, hollow when not, with a second ring for a group. */
export const discMarks = (
  person: MapPerson,
  { cx, cy, r }: Disc,
  number: number | null,
  pen: Pen,
): Mark[] => {
  const size = pen.caption;
  const fits = (candidate: string) => pen.width(candidate, size, 600) <= 2 * r - 2;
  const wanted = discText(person, number);
  const text = fits(wanted) ? wanted : (Array.from(wanted)[0] ?? '');
  const marks: Mark[] = [
    {
      type: 'circle',
      cx,
      cy,
      r,
      fill: person.inTime ? 'accent' : 'paper',
      stroke: 'accent',
      strokeWidth: 1.2,
    },
  ];
  if (person.isGroup && r >= 9 * pen.scale) {
    const stroke = person.inTime ? 'paper' : 'accent';
    marks.push({ type: 'circle', cx, cy, r: r - 2, stroke, strokeWidth: 0.7 });
  }
  if (r >= 6 * pen.scale && fits(text)) {
    const fill = person.inTime ? 'paper' : 'accent';
    const y = cy + size * middleToBaseline;
    marks.push(textMark(text, cx, y, { size, weight: 600, anchor: 'middle', fill }));
  }
  return marks;
};

/** The disc that stands for everybody who does not fit in a cell. */
export const overflowMarks = (count: number, { cx, cy, r }: Disc, pen: Pen): Mark[] => [
  { type: 'circle', cx, cy, r, fill: 'neutralSoft', stroke: 'neutral', strokeWidth: 0.8 },
  textMark(`+${count}`, cx, cy + pen.caption * middleToBaseline, {
    size: pen.caption,
    weight: 600,
    anchor: 'middle',
    fill: 'neutral',
  }),
];

/** Somebody on the map in a sentence, for a screen reader and a tooltip. */
export const describePerson = (person: MapPerson, pen: Pen): string => {
  const { say } = pen;
  return [
    person.name,
    headCountOf(person, pen),
    person.title,
    person.roleType,
    person.influence ? say('map.influenceOf', { influence: person.influence }) : say('map.influenceNotSet'),
    say('map.sentimentOf', { sentiment: person.sentiment }),
    person.inTime ? say('map.inTime') : say('map.notInTime'),
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
};
