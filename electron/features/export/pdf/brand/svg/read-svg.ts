import type { Segment } from '../../engine/path-data.ts';
import { longestSide, svgLength } from '../limits.ts';
import { refused } from '../refusal.ts';
import { combined, movedPath, numbersIn, parseTransform, stretchOf, type Matrix } from './geometry.ts';
import { shapePath } from './shapes.ts';
import { parsePaint, parseSheet, propertiesOf, type Paint, type Properties, type Sheet } from './style.ts';
import { parseXml, type XmlElement } from './xml.ts';

export type DrawnShape = {
  readonly path: readonly Segment[];
  readonly evenOdd: boolean;
  readonly fill: Paint | undefined;
  readonly stroke:
    | (Paint & { readonly width: number; readonly cap: 0 | 1 | 2; readonly join: 0 | 1 | 2 })
    | undefined;
};

/** A vector picture: filled and stroked paths, the origin at the top left. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
};

const mostSegments = 60_000;
const longestTransform = 2000;

/** Elements that say nothing about how it looks. */
const silent = new Set(['title', 'desc', 'metadata', 'defs', 'style', 'namedview', 'clipPath', 'switch']);
const unsupported = {
  text: 'svgText',
  tspan: 'svgText',
  image: 'svgImage',
  linearGradient: 'svgGradient',
  radialGradient: 'svgGradient',
  pattern: 'svgGradient',
  use: 'svgReference',
  symbol: 'svgReference',
  mask: 'svgClip',
  filter: 'svgEffect',
} as const;
/** What can run or load something has no place in a picture. */
const hostile = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'animate',
  'set',
  'handler',
]);

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;
const oneOf = <T extends string>(
  names: Readonly<Record<T, 0 | 1 | 2>>,
  name: string | undefined,
): 0 | 1 | 2 => (name !== undefined && Object.hasOwn(names, name) ? names[name as T] : 0);

const factor = (text: string | undefined): number => {
  const [value] = numbersIn(text ?? '1');
  return Math.max(0, Math.min(1, (value ?? 1) * (text?.includes('%') ? 0.01 : 1)));
};

const withOpacity = (paint: Paint | undefined, opacity: number): Paint | undefined =>
  paint && paint.opacity * opacity > 0.004 ? { ...paint, opacity: paint.opacity * opacity } : undefined;

type Walk = {
  readonly sheet: Sheet;
  readonly clips: ReadonlyMap<string, XmlElement>;
  readonly view: { readonly width: number; readonly height: number };
  readonly shapes: DrawnShape[];
  segments: number;
};

/** Design tools wrap all of a picture in a clip of its own size; that one changes nothing. */
const clipsNothing = (reference: string, walk: Walk): boolean => {
  const id = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/u.exec(reference)?.[1];
  const clip = id === undefined ? undefined : walk.clips.get(id);
  const [only] = clip?.children ?? [];
  if (!clip || clip.children.length !== 1 || only?.name !== 'rect' || only.attributes.has('transform')) {
    return false;
  }
  const value = (name: string) => numbersIn(only.attributes.get(name) ?? '0')[0] ?? 0;
  return (
    value('x') <= 0 &&
    value('y') <= 0 &&
    value('width') + value('x') >= walk.view.width - 0.01 &&
    value('height') + value('y') >= walk.view.height - 0.01
  );
};

const isNone = (value: string | undefined): boolean => value === undefined || value === 'none';

const draw = (
  element: XmlElement,
  matrix: Matrix,
  properties: Properties,
  opacity: number,
  walk: Walk,
): void => {
  const path = shapePath(element);
  if (!path || path.length < 2 || properties['visibility'] === 'hidden') return;
  walk.segments += path.length;
  if (walk.segments > mostSegments) throw refused('hostile', 'svgTooComplex');
  const current = properties['color'] ?? 'black';
  const fill = element.name === 'line' ? undefined : parsePaint(properties['fill'] ?? 'black', current);
  const stroke = parsePaint(properties['stroke'] ?? 'none', current);
  const strokeWidth = (numbersIn(properties['stroke-width'] ?? '1')[0] ?? 1) * stretchOf(matrix);
  if (stroke && !isNone(properties['stroke-dasharray'])) throw refused('kind', 'svgEffect');
  const filled = withOpacity(fill, opacity * factor(properties['fill-opacity']));
  const stroked = withOpacity(stroke, opacity * factor(properties['stroke-opacity']));
  if (!filled && (!stroked || strokeWidth === 0)) return;
  walk.shapes.push({
    path: movedPath(matrix, path),
    evenOdd: properties['fill-rule'] === 'evenodd',
    fill: filled,
    stroke:
      stroked && strokeWidth > 0
        ? {
            ...stroked,
            width: strokeWidth,
            cap: oneOf(caps, properties['stroke-linecap']),
            join: oneOf(joins, properties['stroke-linejoin']),
          }
        : undefined,
  });
};

const visit = (element: XmlElement, matrix: Matrix, above: Properties, opacity: number, walk: Walk): void => {
  const { name, attributes } = element;
  if (hostile.has(name) || [...attributes.keys()].some((attribute) => /^on/iu.test(attribute))) {
    throw refused('hostile', 'svgScript');
  }
  if (silent.has(name)) return;
  if (Object.hasOwn(unsupported, name)) {
    throw refused('kind', unsupported[name as keyof typeof unsupported]);
  }
  const properties = propertiesOf(element, walk.sheet, above);
  if (properties['display'] === 'none') return;
  if (!isNone(properties['mask'])) throw refused('kind', 'svgClip');
  if (!isNone(properties['filter'])) throw refused('kind', 'svgEffect');
  const clip = properties['clip-path'];
  if (clip !== undefined && clip !== 'none' && !clipsNothing(clip, walk)) throw refused('kind', 'svgClip');
  const transform = attributes.get('transform') ?? '';
  const own = transform.length > longestTransform ? undefined : parseTransform(transform);
  if (!own) throw refused('broken', 'broken');
  const placed = combined(matrix, own);
  const seen = opacity * factor(properties['opacity']);
  draw(element, placed, properties, seen, walk);
  for (const child of element.children) visit(child, placed, properties, seen, walk);
};

const everyElement = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(everyElement),
];

/** Size and origin of the picture: its view box, or its width and height. */
const viewOf = ({
  attributes,
}: XmlElement): readonly [x: number, y: number, width: number, height: number] => {
  const box = numbersIn(attributes.get('viewBox') ?? '');
  const [x = 0, y = 0, width, height] = box.length === 4 ? box : [];
  const side = (name: string) => numbersIn(attributes.get(name) ?? '')[0] ?? 0;
  return [x, y, width ?? side('width'), height ?? side('height')];
};

/**
 * Reads an SVG picture of paths and basic shapes in plain colours, which is what logos are. Everything else is
 * refused with the reason, never drawn wrong.
 * @throws CarryonError FILE_UNREADABLE, FILE_UNSUPPORTED, FILE_HOSTILE
 */
export const readSvg = (source: string): Drawing => {
  if (source.length > svgLength) throw refused('large', 'tooManyBytes');
  const root = parseXml(source);
  if (root.name !== 'svg') throw refused('kind', 'format');
  const elements = everyElement(root);
  if (elements.some(({ name }) => hostile.has(name))) throw refused('hostile', 'svgScript');
  const [x, y, width, height] = viewOf(root);
  const scale = Math.max(width, height) > longestSide ? longestSide / Math.max(width, height) : 1;
  if (!(width > 0 && height > 0)) throw refused('broken', 'broken');
  const walk: Walk = {
    sheet: parseSheet(
      elements
        .filter(({ name }) => name === 'style')
        .map(({ text }) => text)
        .join('\n'),
    ),
    clips: new Map(
      elements
        .filter(({ name }) => name === 'clipPath')
        .map((element): [string, XmlElement] => [element.attributes.get('id') ?? '', element]),
    ),
    view: { width, height },
    shapes: [],
    segments: 0,
  };
  visit(root, [scale, 0, 0, scale, -x * scale, -y * scale], {}, 1, walk);
  if (walk.shapes.length === 0) throw refused('kind', 'svgEmpty');
  return { width: width * scale, height: height * scale, shapes: walk.shapes };
};
