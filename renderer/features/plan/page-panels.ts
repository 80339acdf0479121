import type { ComponentType } from 'react';

import { DecisionLog } from '../decisions/DecisionLog.tsx';
import { ReviewPanel } from '../decisions/review/ReviewPanel.tsx';
import { RetroPanel } from '../retros/RetroPanel.tsx';
import type { OpenPlan } from './use-plan.ts';

export type PagePanel = {
  readonly id: string;
  readonly panel: ComponentType<{ readonly plan: OpenPlan }>;
};

/** Panels that other features put on the page of meetings, in their order. */
export const meetingPanels: readonly PagePanel[] = [{ id: 'review', panel: ReviewPanel }];

/** Panels that other features put on the page of the documents: what the next review is about is printed. */
export const printPanels: readonly PagePanel[] = [{ id: 'review', panel: ReviewPanel }];

/** Panels that other features put on the page of the renewal, in their order. */
export const renewalPanels: readonly PagePanel[] = [
  { id: 'decisions', panel: DecisionLog },
  { id: 'retros', panel: RetroPanel },
];
