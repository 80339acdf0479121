import type { Figure, Mark, Tone } from '../../shared/figures/marks.ts';

const tones: Readonly<Record<Tone, string>> = {
  ink: '#1b2430',
  muted: '#566170',
  hairline: '#dce1e8',
  surface: '#f4f6f9',
  paper: '#ffffff',
  accent: '#1f4e8c',
  accentSoft: '#e6eef8',
  good: '#00634a',
  goodSoft: '#ddf2ea',
  watch: '#7a4f00',
  watchSoft: '#fcefd0',
  bad: '#9a3412',
  badSoft: '#fbe2d5',
  neutral: '#48525f',
  neutralSoft: '#e9edf1',
  heat1: '#fdf1e8',
  heat2: '#f9d9c2',
  heat3: '#f0b08c',
  heat4: '#bf5426',
  heat5: '#8a2f0f',
  onHeat: '#ffffff',
};
const ink = (tone: Tone | undefined) => (tone ? tones[tone] : 'none');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const draw = (mark: Mark): string => {
  if (mark.type === 'group') return mark.marks.map(draw).join('');
  if (mark.type === 'text')
    return `<text x="${mark.x}" y="${mark.y}" font-family="Inter" font-size="${mark.size}" font-weight="${mark.weight}" text-anchor="${mark.anchor}" fill="${ink(mark.fill)}">${escaped(mark.text)}</text>`;
  const paint = `fill="${mark.type === 'line' ? 'none' : ink(mark.fill)}" stroke="${ink(mark.stroke)}" stroke-width="${mark.strokeWidth ?? 1}"${mark.dash ? ` stroke-dasharray="${mark.dash.join(' ')}"` : ''}`;
  switch (mark.type) {
    case 'rect':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="${mark.radius ?? 0}" ${paint}/>`;
    case 'circle':
      return `<circle cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}" ${paint}/>`;
    case 'line':
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" ${paint}/>`;
    case 'path':
      return `<path d="${mark.d}" ${paint}/>`;
  }
};

/** A figure as SVG text in the light colours, to look at. */
export const figureSvg = ({ width, height, marks }: Figure): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${marks.map(draw).join('')}</svg>`;
