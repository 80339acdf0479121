import type { Run } from './canvas.ts';
import type { Content } from './content.ts';
import { textString } from './file.ts';
import type { Piece } from './font.ts';
import type { RunFacts } from './run-facts.ts';
import { fineTenths } from './units.ts';

/** Shows a run piece by piece: in several fonts, lifted, turned, or with the text it stands for. */
const writePieces = (content: Content, run: Run): void => {
  let array = '';
  let isOpen = false;
  const flush = () => {
    if (array) content.add('[' + array + (isOpen ? ')' : '') + ']TJ\n');
    array = '';
    isOpen = false;
  };
  // ISO 32000-1, 14.8.2.3.3. Every string of a turned run is one letter.
  if (run.turned) content.add('/ReversedChars BMC\n');
  const draw = (piece: Piece) => {
    content.setFont(piece.font.resource, run.size, flush);
    for (const part of piece.strokes) {
      if (part.rise !== 0) {
        flush();
        const rise = fineTenths((part.rise * run.size) / 1000);
        content.add(`${rise} Ts[(${part.show}${part.isOpen ? ')' : ''}]TJ 0 Ts\n`);
        continue;
      }
      // A letter that a reader turns round stays a string of its own.
      if (isOpen && run.turned) array += ')(';
      else if (!isOpen) array += '(';
      array += part.show;
      isOpen = part.isOpen;
    }
  };
  for (const { pieces } of run.words) {
    for (const piece of pieces) {
      if (piece.actualText === undefined) draw(piece);
      else {
        flush();
        content.add(`/Span<</ActualText ${textString(piece.actualText)}>>BDC\n`);
        draw(piece);
        flush();
        content.add('EMC\n');
      }
    }
  }
  flush();
  if (run.turned) content.add('EMC\n');
};

const nothing = () => undefined;

/**
 * Writes a run of text within a text object (ISO 32000-1, 9.4).
 * @param operator The one that shows it, if there is one.
 * @param place Operands of the move to its place.
 */
export const writeRun = (content: Content, run: Run, operator: RunFacts['operator'], place: string): void => {
  content.setFill(run.tone);
  const font = run.words[0]?.pieces[0]?.font;
  if (font) content.setFont(font.resource, run.size, nothing);
  content.add(place + ' Td\n');
  if (operator === null) writePieces(content, run);
  else content.add(operator);
};
