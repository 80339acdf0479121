import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

import * as format from '../ui/format.ts';
import { app } from './en/app.ts';
import { batch } from './en/batch.ts';
import { book } from './en/book.ts';
import { brand } from './en/brand.ts';
import { common } from './en/common.ts';
import { history } from './en/history.ts';
import { imports } from './en/imports.ts';
import { openedPlan } from './en/opened-plan.ts';
import { planTexts } from './en/plan-texts.ts';
import { playbooks } from './en/playbooks.ts';
import { portfolioHealth } from './en/portfolio-health.ts';
import { scorecards } from './en/scorecards.ts';
import { search } from './en/search.ts';
import { start } from './en/start.ts';

/** Every text of the program, by feature; English is complete. */
export const english = {
  common,
  app,
  start,
  batch,
  book,
  brand,
  imports,
  history,
  search,
  portfolioHealth,
  playbooks,
  scorecards,
  openedPlan,
  ...planTexts,
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english;
    returnNull: false;
  }
}

/** The texts, for what is said outside of a component. */
export const texts = createInstance();

/** Makes the texts ready before anything is drawn. */
export const startTexts = async (): Promise<void> => {
  await texts.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(english),
    resources: { en: english },
    returnNull: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  // Numbers inside of sentences are written as everywhere else: in the user's locale.
  texts.services.formatter?.add('number', (value: unknown) =>
    typeof value === 'number' ? format.number(value) : String(value),
  );
};
