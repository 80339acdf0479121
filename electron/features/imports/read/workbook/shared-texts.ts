import { limits, workbookLimits } from '../limits.ts';
import type { Archive, Entry } from './archive.ts';
import { readXml } from './decode.ts';
import { beyond } from './refusals.ts';
import { cellText, makeTexts, type Texts } from './text.ts';

/**
 * The texts that cells refer to by number. Readings of them for other scripts (`rPh`) are left out.
 * @throws CarryonError LIMIT_EXCEEDED
 */
export const readSharedTexts = (archive: Archive, entry: Entry | null): Texts => {
  const texts = makeTexts();
  if (!entry) return texts;
  if (entry.unpacked > workbookLimits.textPart) throw beyond('texts', workbookLimits.textPart);
  let text = '';
  let inText = false;
  let aside = 0;
  readXml(archive, entry, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') aside += 1;
      else if (name === 't') inText = aside === 0;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si') {
        texts.add(cellText(text));
        if (texts.count() > workbookLimits.texts) throw beyond('texts', workbookLimits.texts);
        if (texts.characters() > workbookLimits.textCharacters)
          throw beyond('texts', workbookLimits.textCharacters);
      }
    },
    text: (part) => {
      if (!inText) return;
      text += part;
      if (text.length > limits.cell) throw beyond('cell', limits.cell);
    },
  });
  return texts;
};
