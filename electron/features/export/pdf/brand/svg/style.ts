import type { Colour } from '../../../../../../shared/domain/colour.ts';
import { refused } from '../refusal.ts';
import { numbersIn } from './geometry.ts';
import type { XmlElement } from './xml.ts';

/** Properties that matter to a logo, as they are written. */
export type Properties = Readonly<Record<string, string>>;

/** Handed down to the elements within (SVG 2, 6.5). */
const inherited = [
  'color',
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'visibility',
] as const;
const own = [
  'opacity',
  'display',
  'clip-path',
  'mask',
  'filter',
  'mix-blend-mode',
  'stroke-dasharray',
] as const;
const known: ReadonlySet<string> = new Set([...inherited, ...own]);

const declarations = (text: string): [name: string, value: string][] =>
  text
    .split(';')
    .map((one) => one.split(':'))
    .filter((parts) => parts.length >= 2)
    .map(([name = '', ...value]) => [
      name.trim().toLowerCase(),
      value
        .join(':')
        .replace(/!important/iu, '')
        .trim(),
    ]);

/** Rules for classes, ids and elements: `.a, .b { fill: #fff }`. Anything cleverer is not a logo's. */
export type Sheet = ReadonlyMap<string, readonly [string, string][]>;

export const parseSheet = (css: string): Sheet => {
  const sheet = new Map<string, [string, string][]>();
  const [first = '', ...commented] = css.split('/*');
  const plain = first + commented.map((part) => part.slice(part.indexOf('*/') + 2)).join('');
  for (const rule of plain.split('}')) {
    const [selectors = '', body = ''] = rule.split('{');
    for (const selector of selectors.split(',')) {
      const name = selector.trim();
      sheet.set(name, [...(sheet.get(name) ?? []), ...declarations(body)]);
    }
  }
  return sheet;
};

/** The properties of an element: attributes, then rules, then its own style. */
export const propertiesOf = (element: XmlElement, sheet: Sheet, above: Properties): Properties => {
  const { attributes } = element;
  const properties: Record<string, string> = {};
  for (const name of inherited) {
    const handed = above[name];
    if (handed !== undefined) properties[name] = handed;
  }
  const set = (name: string, value: string) => {
    if (known.has(name) && value !== 'inherit') properties[name] = value;
  };
  for (const [name, value] of attributes) set(name, value.trim());
  const classes = (attributes.get('class') ?? '').split(/\s+/u).filter((name) => name !== '');
  const id = attributes.get('id');
  const selectors = [element.name, ...classes.map((name) => `.${name}`), ...(id ? [`#${id}`] : [])];
  for (const selector of selectors) for (const [name, value] of sheet.get(selector) ?? []) set(name, value);
  for (const [name, value] of declarations(attributes.get('style') ?? '')) set(name, value);
  return properties;
};

const named: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  white: 'ffffff',
  maroon: '800000',
  red: 'ff0000',
  purple: '800080',
  fuchsia: 'ff00ff',
  magenta: 'ff00ff',
  green: '008000',
  lime: '00ff00',
  olive: '808000',
  yellow: 'ffff00',
  navy: '000080',
  blue: '0000ff',
  teal: '008080',
  aqua: '00ffff',
  cyan: '00ffff',
  orange: 'ffa500',
};

export type Paint = { readonly colour: Colour; readonly opacity: number };

const fromHex = (hex: string): Paint => {
  const long = hex.length <= 4 ? hex.replaceAll(/./gu, '$&$&') : hex;
  const at = (index: number) => Number.parseInt(long.slice(index, index + 2), 16);
  return { colour: [at(0), at(2), at(4)], opacity: long.length === 8 ? at(6) / 255 : 1 };
};

/**
 * A paint as written; undefined for none.
 * @throws CarryonError FILE_UNSUPPORTED for a gradient or a colour that cannot be read
 */
export const parsePaint = (text: string, current: string): Paint | undefined => {
  const value = text.trim().toLowerCase();
  if (value === 'none' || value === 'transparent') return undefined;
  if (value === 'currentcolor') return parsePaint(current === 'currentcolor' ? 'black' : current, 'black');
  if (value.startsWith('url(')) throw refused('kind', 'svgGradient');
  if (/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/u.test(value)) return fromHex(value.slice(1));
  const inside = /^rgba?\(([^)]*)\)$/u.exec(value)?.[1];
  if (inside !== undefined) {
    const [red = 0, green = 0, blue = 0, opacity = 1] = numbersIn(inside);
    const share = inside.includes('%') ? 2.55 : 1;
    const channel = (level: number) => Math.max(0, Math.min(255, Math.round(level * share)));
    return { colour: [channel(red), channel(green), channel(blue)], opacity };
  }
  const hex = Object.hasOwn(named, value) ? named[value] : undefined;
  if (hex === undefined) throw refused('kind', 'svgColour', value.slice(0, 40));
  return fromHex(hex);
};
