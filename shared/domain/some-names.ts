import { message, type Param } from './message.ts';

/** More names than these are a list nobody reads. */
const mostNamed = 3;

/** All of a few names; of many the first ones and how many more there are. */
export const someNames = (names: readonly string[]): Param =>
  names.length <= mostNamed
    ? { names }
    : {
        message: message('names.more', {
          names: { names: names.slice(0, mostNamed) },
          count: names.length - mostNamed,
        }),
      };
