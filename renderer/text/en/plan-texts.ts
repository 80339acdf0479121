import { custom } from './plan-custom.ts';
import { decisions, retros } from './plan-decisions.ts';
import { fields } from './plan-fields.ts';
import { plan } from './plan-frame.ts';
import { goals } from './plan-growth-goals.ts';
import { swot } from './plan-growth-swot.ts';
import { whitespace } from './plan-growth-whitespace.ts';
import { growth } from './plan-growth.ts';
import { health } from './plan-health.ts';
import { meetings } from './plan-meetings.ts';
import { overview } from './plan-overview.ts';
import { print } from './plan-print.ts';
import { renewal } from './plan-renewal.ts';
import { review } from './plan-review.ts';
import { risks } from './plan-risks.ts';
import { since } from './plan-since.ts';
import { stakeholders } from './plan-stakeholders.ts';
import { team } from './plan-team.ts';
import { time } from './plan-time.ts';

/** The texts of an account's plan, page by page. */
export const planTexts = {
  fields,
  plan,
  overview,
  stakeholders,
  health,
  growth,
  whitespace,
  goals,
  swot,
  custom,
  risks,
  meetings,
  review,
  renewal,
  decisions,
  retros,
  team,
  since,
  print,
  time,
} as const;
