import { describe, expect, test } from 'vitest';

import { readSvg } from '../../../../electron/features/export/pdf/brand/svg/read-svg.ts';
import { writeSvg } from '../../../../electron/features/export/pdf/brand/svg/write-svg.ts';
import { parsePath } from '../../../../electron/features/export/pdf/engine/path-data.ts';
import { CarryonError } from '../../../../shared/errors.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const refusalOf = (source: string): string => {
  try {
    readSvg(source);
    return 'taken';
  } catch (error) {
    if (!(error instanceof CarryonError)) throw error;
    return `${error.code} ${String(error.details?.['reason'])}`;
  }
};
const square = '<path d="M0 0h10v10h-10z"/>';

describe('path data', () => {
  test('is made absolute, every curve cubic', () => {
    expect(parsePath('m10 10 5 0h5v5H0z')).toEqual([
      ['M', [10, 10]],
      ['L', [15, 10]],
      ['L', [20, 10]],
      ['L', [20, 15]],
      ['L', [0, 15]],
      ['Z'],
    ]);
    expect(parsePath('M0 0Q3 6 6 0T12 0')).toEqual([
      ['M', [0, 0]],
      ['C', [2, 4], [4, 4], [6, 0]],
      ['C', [8, -4], [10, -4], [12, 0]],
    ]);
    expect(parsePath('M0 0c1 1 2 1 3 0s2-1 3 0')[2]).toEqual(['C', [4, -1], [5, -1], [6, 0]]);
  });

  test('takes numbers without separators, flags of arcs too', () => {
    expect(parsePath('M.5.5-1-1').at(-1)).toEqual(['L', [-1, -1]]);
    const [, ...curves] = parsePath('M40 10a30 30 0 1160 0');
    const end = curves.at(-1);
    expect(end?.[0]).toBe('C');
    expect(end?.[3]?.[0]).toBeCloseTo(100, 6);
    expect(end?.[3]?.[1]).toBeCloseTo(10, 6);
  });

  test('stays on the circle that an arc is of', () => {
    for (const segment of parsePath('M50 0A50 50 0 1 1 0 50').slice(1)) {
      const [x = 0, y = 0] = segment[0] === 'C' ? segment[3] : [];
      expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(50, 6);
    }
  });

  test('ends at the first fault', () => {
    expect(parsePath('M0 0L5 5 nonsense L9 9')).toHaveLength(2);
    expect(parsePath('L5 5')).toEqual([]);
  });
});

describe('a logo', () => {
  test('is drawn from paths and basic shapes, with styles from attributes, rules and groups', () => {
    const { shapes, width, height } = readSvg(
      svg(
        `<style>/* blue */.a,.b{fill:#00f}</style><g fill="red" stroke-width="2"><rect width="10" height="5"/>
         <circle class="a" cx="5" cy="5" r="2"/><g style="fill:rgb(0,128,0)" transform="translate(10 20) scale(2)">
         <line x1="0" y1="0" x2="5" y2="5" stroke="#000"/><polygon points="0,0 4,0 4,4"/></g></g>`,
      ),
    );
    expect([width, height]).toEqual([100, 50]);
    expect(shapes.map(({ fill }) => fill?.colour)).toEqual([
      [255, 0, 0],
      [0, 0, 255],
      undefined,
      [0, 128, 0],
    ]);
    expect(shapes[2]?.stroke?.width).toBe(4);
    expect(shapes[3]?.path[1]).toEqual(['L', [18, 20]]);
  });

  test('counts from its view box', () => {
    expect(readSvg(svg(square, 'viewBox="-5 -5 20 20"')).shapes[0]?.path[0]).toEqual(['M', [5, 5]]);
  });

  test('may be wrapped in a clip of its own size, in a document type and in an editor’s notes', () => {
    const wrapped = svg(
      `<defs><clipPath id="c"><rect width="100" height="50" fill="white"/></clipPath></defs>
       <sodipodi:namedview xmlns:sodipodi="x"/><g clip-path="url(#c)">${square}</g>`,
    );
    expect(
      refusalOf(`<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n${wrapped}`),
    ).toBe('taken');
  });

  test('read again from what is kept is the same drawing', () => {
    const drawing = readSvg(
      svg(`${square}<ellipse cx="50" cy="25" rx="20" ry="10" fill="#e4572e" opacity=".5"/>`),
    );
    const again = readSvg(writeSvg(drawing));
    expect(writeSvg(again)).toBe(writeSvg(drawing));
    expect(again.shapes[1]?.fill?.opacity).toBe(0.5);
  });
});

test.each(
  [
    ['<script>alert(1)</script>', 'FILE_HOSTILE svgScript'],
    ['<g onload="x()"><path d="M0 0h1v1z"/></g>', 'FILE_HOSTILE svgScript'],
    ['<defs><script/></defs><path d="M0 0h1v1z"/>', 'FILE_HOSTILE svgScript'],
    ['<foreignObject><div/></foreignObject>', 'FILE_HOSTILE svgScript'],
    ['<text>Acme</text>', 'FILE_UNSUPPORTED svgText'],
    ['<image href="http://example.com/a.png"/>', 'FILE_UNSUPPORTED svgImage'],
    ['<use href="#a"/>', 'FILE_UNSUPPORTED svgReference'],
    ['<path fill="url(#g)" d="M0 0h1v1z"/>', 'FILE_UNSUPPORTED svgGradient'],
    ['<path fill="chartreuse-ish" d="M0 0h1v1z"/>', 'FILE_UNSUPPORTED svgColour'],
    ['<g filter="url(#f)"><path d="M0 0h1v1z"/></g>', 'FILE_UNSUPPORTED svgEffect'],
    ['<g clip-path="url(#c)"><path d="M0 0h1v1z"/></g>', 'FILE_UNSUPPORTED svgClip'],
    ['<g display="none"><path d="M0 0h1v1z"/></g>', 'FILE_UNSUPPORTED svgEmpty'],
    ['<path d="M0 0h1v1z"/', 'FILE_UNREADABLE broken'],
    ['<g><path d="M0 0h1v1z"/>', 'FILE_UNREADABLE broken'],
    ['&unknown;', 'FILE_HOSTILE svgEntity'],
    ['<g>'.repeat(100) + '</g>'.repeat(100), 'FILE_HOSTILE svgTooComplex'],
    ['<g/>'.repeat(30_000), 'FILE_HOSTILE svgTooComplex'],
    [`<path d="M0 0${'L1 1'.repeat(100_000)}"/>`, 'FILE_HOSTILE svgTooComplex'],
    [`<path transform="${'a'.repeat(500_000)}" d="M0 0h1v1z"/>`, 'FILE_UNREADABLE broken'],
    [`<style>${'/*'.repeat(200_000)}${'a'.repeat(200_000)}</style>${square}`, 'taken'],
  ].map(([inside = '', refusal = '']) => ({ start: inside.slice(0, 60), inside, refusal })),
)('$start is $refusal', ({ inside, refusal }) => {
  expect(refusalOf(svg(inside))).toBe(refusal);
});

test('a document that declares entities is refused before any is used', () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  expect(refusalOf(bomb + svg('<title>&b;</title>'))).toBe('FILE_HOSTILE svgEntity');
});

test('another document is no picture', () => {
  expect(refusalOf('<html></html>')).toBe('FILE_UNSUPPORTED format');
  expect(refusalOf(svg(square, ''))).toBe('FILE_UNREADABLE broken');
});
