import type { Kit, Laid, Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { styles } from '../layout/style.ts';
import { text, type TextOptions } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';

/** Lines of one text of the brief: what is longer says where all of it is. */
const mostLines = 6;

/** A text in whole, or as much of it as a page of its own can carry and where the rest is. */
export const wholeOrCut =
  ({ words }: PlanFacts, part: string, content: string, options: TextOptions): Node =>
  (width: number, kit: Kit): Laid => {
    const whole = text(content, options)(width, kit);
    if (whole.height <= mostLines * styles[options.style ?? 'body'].leading) return whole;
    const where = text(words('onePage.cut', { part }), { style: 'caption', tone: 'muted' });
    return stack([text(content, { ...options, clamp: mostLines }), where])(width, kit);
  };

/** Where the details of an entry stand: behind its start on the same line, or below it. */
export type EntryForm = 'beside' | 'below';

/** A strong start and what belongs to it. */
export const entry = (
  facts: PlanFacts,
  part: string,
  form: EntryForm,
  first: string,
  rest: readonly (string | null)[],
): Node => {
  const details = rest.filter((one) => one !== null && one !== '').join(' · ');
  const start = wholeOrCut(facts, part, first, { style: 'cellStrong' });
  if (details === '') return start;
  return form === 'below'
    ? stack([start, text(details, { style: 'caption', tone: 'muted' })])
    : text(
        [
          { text: first, weight: 600 },
          { text: ` · ${details}`, tone: 'muted' },
        ],
        { style: 'cell' },
      );
};
