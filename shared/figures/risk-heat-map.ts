import type { HeatCell, RiskLine } from '../domain/risk.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark, Tone } from './marks.ts';
import { movedOf, trailMarks, type PreviousRatings, type Tile } from './risk-heat-trails.ts';

type Ground = { readonly fill: Tone; readonly text: Tone };

/** One hue from light to dark by exposure; text on the dark end has a tone of its own. */
const groundOf = (exposure: number): Ground => {
  if (exposure >= 9) return { fill: 'heat5', text: 'onHeat' };
  if (exposure >= 6) return { fill: 'heat4', text: 'onHeat' };
  if (exposure >= 4) return { fill: 'heat3', text: 'ink' };
  return exposure >= 2 ? { fill: 'heat2', text: 'ink' } : { fill: 'heat1', text: 'ink' };
};

type Look = { readonly r: number; readonly pad: number; readonly head: number };

const lookOf = (pen: Pen): Look => ({ r: 8.6 * pen.scale, pad: 5 * pen.scale, head: pen.caption * 1.7 });

const discMarks = (text: string, cx: number, cy: number, r: number, pen: Pen): Mark[] => [
  { type: 'circle', cx, cy, r, fill: 'paper', stroke: 'ink', strokeWidth: 1.2 },
  textMark(text, cx, cy + pen.caption * middleToBaseline, {
    size: pen.caption,
    weight: 600,
    anchor: 'middle',
  }),
];

/** The disc of a risk, and its title where there is room: what is dragged to re-rate it. */
const riskMark = ({ number, risk }: RiskLine, marks: readonly Mark[]): Mark => ({
  type: 'group',
  key: risk.id,
  label: `${number} ${risk.title}`,
  marks,
});

/** Discs with their titles, one line each. */
const listMarks = ({ risks, exposure }: HeatCell, tile: Tile, look: Look, pen: Pen): Mark[] => {
  const { r, pad, head } = look;
  const step = (tile.height - head - pad) / risks.length;
  return risks.map((line, index) => {
    const { number, risk } = line;
    const cy = tile.y + head + step * (index + 0.5);
    const room = tile.width - 2 * pad - 2 * r - 5;
    return riskMark(line, [
      ...discMarks(String(number), tile.x + pad + r, cy, r, pen),
      textMark(
        pen.clamp(risk.title, room, pen.caption),
        tile.x + pad + 2 * r + 5,
        cy + pen.caption * middleToBaseline,
        { size: pen.caption, fill: groundOf(exposure).text },
      ),
    ]);
  });
};

/** The first risks that have a place, and in the last one the risk that must be shown. */
const firstOf = (risks: readonly RiskLine[], places: number, held: string | null): readonly RiskLine[] => {
  const first = risks.slice(0, places);
  const must = risks.slice(places).find(({ risk }) => risk.id === held);
  return must ? [...first.slice(0, -1), must] : first;
};

/** The disc that counts the risks of a cell which have none of their own. */
const moreMark = (
  { severity, likelihood }: HeatCell,
  count: number,
  marks: readonly Mark[],
  pen: Pen,
): Mark => ({
  type: 'group',
  key: `more ${severity} ${likelihood}`,
  label: pen.say('heat.more', { count, severity, likelihood }),
  marks,
});

/** Discs side by side, wrapped; more than fit end in "+n". */
const packMarks = (cell: HeatCell, tile: Tile, look: Look, pen: Pen, held: string | null): Mark[] => {
  const { risks } = cell;
  const { r, pad, head } = look;
  const gap = 3 * pen.scale;
  const step = 2 * r + gap;
  const columns = Math.max(1, Math.floor((tile.width - 2 * pad + gap) / step));
  const rows = Math.max(1, Math.floor((tile.height - head - pad + gap) / step));
  const shown = Math.min(risks.length, rows * columns);
  const usedRows = Math.ceil(shown / columns);
  const top = tile.y + head + (tile.height - head - pad - (usedRows * step - gap)) / 2;
  const lines = firstOf(risks, shown < risks.length ? shown - 1 : shown, held);
  const more = risks.length - lines.length;
  return Array.from({ length: shown }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, shown - row * columns);
    const start = tile.x + (tile.width - (inRow * step - gap)) / 2;
    const cx = start + (index % columns) * step + r;
    const cy = top + row * step + r;
    const line = lines[index];
    return line
      ? riskMark(line, discMarks(String(line.number), cx, cy, r, pen))
      : moreMark(cell, more, discMarks(`+${more}`, cx, cy, r, pen), pen);
  });
};

/** True when every risk of every cell fits on a line of its own, with a title worth reading. */
const namesFit = (cells: readonly HeatCell[], tile: Tile, { r, pad, head }: Look, pen: Pen): boolean =>
  tile.width >= 15 * pen.caption &&
  cells.every(({ risks }) => risks.length * (2 * r + 2) <= tile.height - head - pad);

const cellMark = (cell: HeatCell, tile: Tile, look: Look, pen: Pen): Mark => {
  const { exposure, risks, severity, likelihood } = cell;
  const ground = groundOf(exposure);
  const y = tile.y + pen.caption * 1.35;
  const caption = { size: pen.caption, fill: ground.text };
  const names = risks.map(({ number, risk }) => `${number} ${risk.title}`).join(', ');
  return {
    type: 'group',
    key: `cell ${severity} ${likelihood}`,
    label: pen.say('heat.cell', { severity, likelihood, exposure, names: names || pen.say('heat.none') }),
    marks: [
      { type: 'rect', ...tile, radius: 3, fill: ground.fill },
      textMark(String(exposure), tile.x + tile.width - look.pad, y, { ...caption, anchor: 'end' }),
      ...(risks.length > 0
        ? [textMark(pen.say('heat.count', { count: risks.length }), tile.x + look.pad, y, caption)]
        : []),
    ],
  };
};

const describe = (cells: readonly HeatCell[], pen: Pen): string => {
  const risks = cells.flatMap((cell) => cell.risks).sort((a, b) => a.number - b.number);
  if (risks.length === 0) return pen.say('heat.empty');
  const worst = risks.filter(({ exposure }) => exposure === risks[0]?.exposure).slice(0, 5);
  return pen.say('heat.described', {
    count: risks.length,
    names: worst.map(({ risk }) => risk.title).join(', '),
  });
};

/** The circle of a disc that was drawn for a risk; null for one that is counted in "+n". */
const discOf = (marks: readonly Mark[], id: string): Extract<Mark, { type: 'circle' }> | null => {
  const group = marks.find((mark) => mark.type === 'group' && mark.key === id);
  const circle = group?.type === 'group' ? group.marks.find(({ type }) => type === 'circle') : undefined;
  return circle?.type === 'circle' ? circle : null;
};

/** At most this many are named in the text alternative. */
const mostNamed = 5;

/**
 * Severity x likelihood of the open risks (row 36): one hue, each risk a disc with its number in the
 * register, and its title where there is room. With the ratings of the last review each risk that has moved
 * since draws a trail from where it stood. The risk `held` has a disc even where most are counted in "+n".
 */
export const riskHeatMap = (
  cells: readonly HeatCell[],
  box: FigureBox,
  previous?: PreviousRatings,
  held: string | null = null,
): Figure => {
  const pen = penOf(box);
  const look = lookOf(pen);
  const size = pen.caption;
  const [left, top, bottom, gap] = [size * 5.6, size * 2, size * 3.4, 2];
  const width = (box.width - left - 2 * gap) / 3;
  const height = (box.height - top - bottom - 2 * gap) / 3;
  const tileOf = (index: number): Tile => ({
    x: left + (index % 3) * (width + gap),
    y: top + Math.floor(index / 3) * (height + gap),
    width,
    height,
  });
  const named = namesFit(cells, tileOf(0), look, pen);
  const discs = cells.flatMap((cell, index) =>
    (named ? listMarks : packMarks)(cell, tileOf(index), look, pen, held),
  );
  const moved = movedOf(cells, previous ?? new Map());
  const trails = trailMarks(
    moved,
    (id) => discOf(discs, id),
    (cell) => tileOf(cells.indexOf(cell)),
    named ? { around: look.pad } : { around: null },
    pen,
  );
  const names = moved.slice(0, mostNamed).map(({ line }) => line.risk.title);
  const since =
    moved.length === 0 ? '' : ` ${pen.say('heat.moved', { count: moved.length, names: names.join(', ') })}`;
  const below = box.height - bottom + size * 1.45;
  const axis = cells.flatMap(({ severity, likelihood }, index): Mark[] => {
    const tile = tileOf(index);
    return [
      ...(index % 3 === 0
        ? [
            textMark(severity, left - size * 0.8, tile.y + height / 2 + size * middleToBaseline, {
              size,
              anchor: 'end',
              fill: 'muted',
            }),
          ]
        : []),
      ...(index < 3
        ? [textMark(likelihood, tile.x + width / 2, below, { size, anchor: 'middle', fill: 'muted' })]
        : []),
    ];
  });
  return {
    width: box.width,
    height: box.height,
    title: pen.say('heat.title'),
    description: `${describe(cells, pen)}${since}`,
    marks: [
      textMark(pen.say('heat.severity'), 0, size * 1.1, { size, weight: 600 }),
      ...axis,
      textMark(pen.say('heat.likelihood'), left + (box.width - left) / 2, box.height - size * 0.45, {
        size,
        weight: 600,
        anchor: 'middle',
      }),
      ...cells.map((cell, index) => cellMark(cell, tileOf(index), look, pen)),
      ...trails,
      // After all cells, and not inside them: a disc is a thing of its own to point at and to drag.
      ...discs,
    ],
  };
};
