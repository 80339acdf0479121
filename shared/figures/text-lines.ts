import type { Pen } from './box.ts';

/**
 * A text in lines of at most `room`, broken between words; the last line ends in an ellipsis when there is
 * more. A word that is longer than a line is cut.
 */
export const textLines = (
  text: string,
  room: number,
  most: number,
  pen: Pen,
  style: { readonly size: number; readonly weight?: 400 | 600 },
): string[] => {
  const { size, weight = 400 } = style;
  const fits = (line: string) => pen.width(line, size, weight) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer) || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(' '));
  return lines.map((one) => pen.clamp(one, room, size, weight)).filter((one) => one !== '');
};
