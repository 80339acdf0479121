import type { Day } from '../dates.ts';
import type { MessageCode } from '../text/en/messages.ts';

/** A value inside a sentence, not yet in anybody's language: `shared/text/say.ts` writes it for a reader. */
export type Param =
  | string
  | number
  /** Minor units of a currency; written compactly, `$250K`. */
  | { readonly money: number; readonly currency: string }
  | { readonly day: Day }
  /** A percentage, 0 to 100 and beyond, with the digits it takes to stay true. */
  | { readonly percent: number; readonly digits: number }
  /** A small number written as a word: two. */
  | { readonly spelled: number }
  | { readonly names: readonly string[] }
  | { readonly message: Message }
  /** Several as one list, "a, b and c". */
  | { readonly messages: readonly Message[] };

/** A sentence as a code and its values, so that screen, PDF and command line say the same in any language. */
export type Message = { readonly code: MessageCode; readonly params: Readonly<Record<string, Param>> };

/** A message of `code` with `params`. */
export const message = (code: MessageCode, params: Readonly<Record<string, Param>> = {}): Message => ({
  code,
  params,
});
