import type { ComponentType } from 'react';

import { CustomFieldsPanel } from '../custom-fields/CustomFieldsPanel.tsx';
import { PlaybookPanel } from '../playbooks/PlaybookPanel.tsx';
import { TeamPanel } from '../team/TeamPanel.tsx';
import type { OpenPlan } from './use-plan.ts';

export type OverviewPanel = {
  readonly id: string;
  /** The wide column of fields, or the narrow one of facts. */
  readonly column: 'fields' | 'facts';
  readonly panel: ComponentType<{ readonly plan: OpenPlan }>;
};

/** Panels that other features put on the overview, in their order. A new one is one line here. */
export const overviewPanels: readonly OverviewPanel[] = [
  { id: 'custom', column: 'fields', panel: CustomFieldsPanel },
  { id: 'playbooks', column: 'facts', panel: PlaybookPanel },
  { id: 'team', column: 'facts', panel: TeamPanel },
];
