import { createInstance } from 'i18next';

import { figures } from './en/figures.ts';
import { messages } from './en/messages.ts';

export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const resources = { en: { translation: { ...messages, ...figures } } };
const made = new Map<string, Translate>();

/**
 * Turns a key and already formatted values into a sentence; `count` chooses singular or plural. A language
 * that has no catalogue falls back to English, a key without a sentence to the key itself. Synchronous.
 */
export const translator = (language = 'en'): Translate => {
  const known = made.get(language);
  if (known) return known;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  // The keys that i18next is typed with are the renderer's own.
  const t = instance.t as unknown as Translate;
  const translate: Translate = (key, params = {}) => t(key, { ...params });
  made.set(language, translate);
  return translate;
};
