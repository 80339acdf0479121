import type { ComponentType } from 'react';

import type { PlanTab } from '../../../shared/domain/finding.ts';
import { GrowthPage } from '../growth/GrowthPage.tsx';
import { HealthPage } from '../health/HealthPage.tsx';
import { MeetingsPage } from '../meetings/MeetingsPage.tsx';
import { OverviewPage } from '../overview/OverviewPage.tsx';
import { PrintPage } from '../print/PrintPage.tsx';
import { RenewalPage } from '../renewal/RenewalPage.tsx';
import { RisksPage } from '../risks/RisksPage.tsx';
import { SincePage } from '../since/SincePage.tsx';
import { StakeholdersPage } from '../stakeholders/StakeholdersPage.tsx';
import type { OpenPlan } from './use-plan.ts';

export type PlanPage = {
  readonly id: PlanTab;
  readonly page: ComponentType<{ readonly plan: OpenPlan }>;
  /** How many records the page holds, shown beside its name. */
  readonly count?: (plan: OpenPlan) => number;
  /** A page about the plan as it is: it has nothing to show of a past day. */
  readonly onlyToday?: boolean;
};

/** The pages of a plan in their order. A new page is one line here and its name in the catalogue. */
export const planPages: readonly PlanPage[] = [
  { id: 'overview', page: OverviewPage },
  { id: 'stakeholders', page: StakeholdersPage, count: ({ records }) => records.stakeholders.length },
  { id: 'health', page: HealthPage },
  { id: 'growth', page: GrowthPage, count: ({ derived }) => derived.growth.open.length },
  { id: 'risks', page: RisksPage, count: ({ derived }) => derived.risks.open },
  { id: 'meetings', page: MeetingsPage, count: ({ records }) => records.meetings.length },
  { id: 'renewal', page: RenewalPage },
  { id: 'since', page: SincePage },
  { id: 'print', page: PrintPage, onlyToday: true },
];

export const isPlanTab = (id: string | undefined): id is PlanTab => planPages.some((page) => page.id === id);

/** Where a page of a plan lives. */
export const planHash = (accountId: string, tab: PlanTab): string => `#/account/${accountId}/${tab}`;
