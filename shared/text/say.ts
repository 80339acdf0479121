import type { Message, Param } from '../domain/message.ts';
import { formatMoneyCompact } from '../money.ts';
import { formatCount, formatDay, formatList, formatPercent } from './format.ts';
import { translator } from './translate.ts';

/** Turns a message of the rules into a sentence. */
export type Say = (message: Message) => string;

/** How a reader wants sentences: the language of the words and the locale of numbers and days. */
export type Reader = {
  readonly language?: string;
  readonly numbers?: string;
  readonly days?: string;
  /** Marks a name that stands in a sentence, where nothing else keeps its direction to itself. */
  readonly isolate?: (text: string) => string;
};

/** A speaker for one reader; without wishes, English with `$250K`, `71%` and `15 Jun 2026`. */
export const speaker = (reader: Reader = {}): Say => {
  const { language = 'en', numbers = 'en-US', days = 'en-GB', isolate = (text) => text } = reader;
  const translate = translator(language);
  const written = (param: Param): string => {
    if (typeof param === 'string') return isolate(param);
    if (typeof param === 'number') return formatCount(param, numbers);
    if ('money' in param) return formatMoneyCompact(param.money, param.currency, numbers);
    if ('day' in param) return formatDay(param.day, days);
    if ('percent' in param) return formatPercent(param.percent, param.digits, numbers);
    if ('spelled' in param) return spelled(param.spelled);
    if ('names' in param) return formatList(param.names.map(isolate), days);
    if ('messages' in param) return formatList(param.messages.map(say), days);
    return say(param.message);
  };
  const spelled = (count: number): string =>
    count >= 0 && count <= 10 ? translate(`number.${count}`) : formatCount(count, numbers);
  const say: Say = ({ code, params }) => {
    const values = Object.entries(params).map(([name, param]) => [
      name,
      // `count` stays a number: it chooses singular or plural.
      name === 'count' && typeof param === 'number' ? param : written(param),
    ]);
    return translate(code, Object.fromEntries(values) as Record<string, string | number>);
  };
  return say;
};
