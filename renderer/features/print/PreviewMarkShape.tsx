import type { PreviewMark } from '../../../shared/preview.ts';
import { assertNever } from '../../ui/assert-never.ts';

type Painted = Exclude<PreviewMark, { type: 'text' } | { type: 'picture' }>;

const paint = ({ fill, stroke, strokeWidth, dash }: Painted) => ({
  fill: fill ?? 'none',
  stroke: stroke ?? 'none',
  strokeWidth: strokeWidth ?? 1,
  strokeDasharray: dash?.join(' '),
});

type Props = { readonly mark: PreviewMark; readonly logo: string | null };

/** One mark of a page, in the document's own colours. */
export const PreviewMarkShape = ({ mark, logo }: Props) => {
  switch (mark.type) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...paint(mark)} />;
    }
    case 'circle':
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} {...paint(mark)} />;
    case 'line':
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...paint(mark)} fill="none" />;
    case 'path':
      return <path transform={`translate(${mark.x} ${mark.y})`} d={mark.data} {...paint(mark)} />;
    case 'text':
      // As wide as in the file, whatever font the screen finds for a script.
      return (
        <text
          x={mark.x}
          y={mark.baseline}
          textLength={mark.width}
          lengthAdjust="spacingAndGlyphs"
          fontSize={mark.size}
          fontWeight={mark.weight}
          fill={mark.fill}
        >
          {mark.text}
        </text>
      );
    case 'picture': {
      const { x, y, width, height } = mark;
      return logo === null ? null : <image href={logo} x={x} y={y} width={width} height={height} />;
    }
    default:
      return assertNever(mark);
  }
};
