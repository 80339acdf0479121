import type { Mark, Tone } from '../../shared/figures/marks.ts';
import { assertNever } from './assert-never.ts';

const ink = (tone: Tone | undefined): string => (tone ? `var(--tone-${tone})` : 'none');

const paint = (mark: Exclude<Mark, { type: 'text' } | { type: 'group' }>) => ({
  fill: mark.type === 'line' ? 'none' : ink(mark.fill),
  stroke: ink(mark.stroke),
  strokeWidth: mark.strokeWidth ?? 1,
  strokeDasharray: mark.dash?.join(' '),
});

/** One mark as SVG, painted with the tokens of its tones. */
export const Shape = ({ mark }: { readonly mark: Exclude<Mark, { type: 'group' }> }) => {
  switch (mark.type) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...paint(mark)} />;
    }
    case 'circle':
      return <circle cx={mark.cx} cy={mark.cy} r={mark.r} {...paint(mark)} />;
    case 'line':
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...paint(mark)} />;
    case 'path':
      return <path d={mark.d} {...paint(mark)} />;
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.weight}
          textAnchor={mark.anchor}
          fill={ink(mark.fill)}
        >
          {mark.text}
        </text>
      );
    default:
      return assertNever(mark);
  }
};
