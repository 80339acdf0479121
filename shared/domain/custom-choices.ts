import { listLimit } from '../list-limit.ts';

/** Adds `to`; renames `from` to `to`; takes `from` away. */
export type ChoiceEdit = { readonly from?: string | undefined; readonly to?: string | undefined };

/** The choices after an edit, or why it cannot be made. */
export type EditedChoices =
  | {
      readonly ok: true;
      readonly choices: readonly string[];
      /** The word that was added or that the choice is called now; null when it was taken away. */
      readonly word: string | null;
    }
  | { readonly ok: false; readonly problem: 'gone' | 'empty' | 'taken' | 'full' };

/** Two words of one choice: case and blanks around them do not tell choices apart. */
const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** The choice that a word stands for, as it is spelled; null when there is none. */
export const choiceNamed = (choices: readonly string[], word: string): string | null =>
  choices.find((choice) => isSame(choice, word)) ?? null;

/** True when another choice than the one being renamed has this name. */
const isChoiceTaken = (choices: readonly string[], to: string, from?: string): boolean =>
  choices.some((choice) => choice !== from && isSame(choice, to));

/**
 * What may be chosen after one edit. Words keep their order, a renamed one its place; blanks around a word are
 * taken off. A list has its limit (row 6).
 */
export const editedChoices = (choices: readonly string[], { from, to }: ChoiceEdit): EditedChoices => {
  const at = from === undefined ? choices.length : choices.indexOf(from);
  if (at < 0) return { ok: false, problem: 'gone' };
  const word = to?.trim();
  if (word === '') return { ok: false, problem: 'empty' };
  if (word !== undefined && isChoiceTaken(choices, word, from)) return { ok: false, problem: 'taken' };
  const edited = [...choices.slice(0, at), ...(word === undefined ? [] : [word]), ...choices.slice(at + 1)];
  if (edited.length > listLimit) return { ok: false, problem: 'full' };
  return { ok: true, choices: edited, word: word ?? null };
};
