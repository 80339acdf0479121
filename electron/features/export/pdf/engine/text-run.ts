import type { Run } from './canvas.ts';
import type { Content } from './content.ts';
import { textString } from './file.ts';
import type { Piece } from './font.ts';
import { fineTenths } from './units.ts';
import type { Word } from './word.ts';

/**
 * Writes a run of text within a text object (ISO 32000-1, 9.4).
 * @param place Operands of the move to its place.
 * @param used Takes every word drawn.
 */
export const writeRun = (content: Content, run: Run, place: string, used: Set<Word>): void => {
  let array = '';
  let isOpen = false;
  const flush = () => {
    if (array) content.add('[' + array + (isOpen ? ')' : '') + ']TJ\n');
    array = '';
    isOpen = false;
  };
  const select = (piece: Piece) => content.setFont(piece.font.resource, run.size, flush);

  content.setFill(run.tone);
  const firstPiece = run.words[0]?.pieces[0];
  if (firstPiece) select(firstPiece);
  content.add(place + ' Td\n');
  // 14.8.2.3.3. Every string of a turned run is one letter.
  if (run.turned) content.add('/ReversedChars BMC\n');
  const draw = (piece: Piece) => {
    select(piece);
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
  for (const word of run.words) {
    used.add(word);
    for (const piece of word.pieces) {
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
