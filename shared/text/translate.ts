import { createInstance } from 'i18next';

import { figures } from './en/figures.ts';
import { messages } from './en/messages.ts';
import { fillIn } from './fill-in.ts';

/** Turns a key and already formatted values into a sentence; `count` chooses singular or plural. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const resources = { en: { translation: { ...messages, ...figures } } };
const made = new Map<string, Translate>();

type Lookup = (key: string, options: { skipInterpolation: true; count?: number }) => string;

const lookupIn = (language: string): Lookup => {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
  });
  // The window types i18next's keys by its own catalogues; these are the rules' and the figures'.
  return instance.t as unknown as Lookup;
};

/**
 * A translator. A language without a catalogue falls back to English, a key without a sentence to the key.
 * i18next finds the sentence, once per key and plural form; the values are filled in here, in one pass, so
 * that what people typed is never read as a placeholder, and a plan's hundred sentences take no time.
 */
export const translator = (language = 'en'): Translate => {
  const known = made.get(language);
  if (known) return known;
  const lookup = lookupIn(language);
  const plural = new Intl.PluralRules(Intl.PluralRules.supportedLocalesOf(language)[0] ?? 'en');
  const sentences = new Map<string, string>();
  const sentenceOf = (key: string, count: number | undefined): string => {
    const form = count === undefined ? key : `${key} ${plural.select(count)}`;
    const found = sentences.get(form);
    if (found !== undefined) return found;
    const sentence = lookup(key, { skipInterpolation: true, ...(count === undefined ? {} : { count }) });
    sentences.set(form, sentence);
    return sentence;
  };
  const translate: Translate = (key, params = {}) => {
    const { count } = params;
    return fillIn(sentenceOf(key, typeof count === 'number' ? count : undefined), (name) => {
      const value = params[name];
      return typeof value === 'number' ? String(value) : value;
    });
  };
  made.set(language, translate);
  return translate;
};
