import type { People } from './fintech-people.ts';
import type { TeamIds } from './fintech-team.ts';
import type { Recorder } from './recorder.ts';

/** Who sways whom at Fintech Corp, who is at odds, and who of ours knows them how well; all made up. */
export const addRelationships = (
  add: Recorder['add'],
  accountId: string,
  { torres, lin, sharma, leads, park }: People,
  { chen, okafor, solberg, tanaka, rivera }: TeamIds,
): void => {
  const line = (kind: 'Influence' | 'Conflict', fromId: string, toId: string, label: string) =>
    add('relation', { accountId, kind, fromId, toId, label });
  line('Influence', torres, lin, 'ROI in the board pack');
  line('Influence', park, lin, 'platform budget');
  line('Conflict', sharma, lin, 'who pays for API limits');

  const knows = (
    teamMemberId: string,
    stakeholderId: string,
    level: number,
    target: number,
    lastTouch: string | null,
  ) => add('coverage', { accountId, teamMemberId, stakeholderId, level, target, lastTouch });
  knows(chen, torres, 4, 4, '2026-02-20');
  knows(chen, lin, 2, 3, '2026-01-15');
  knows(chen, sharma, 3, 3, '2026-02-28');
  knows(chen, leads, 2, 2, '2026-02-10');
  knows(chen, park, 2, 3, '2025-12-01');
  knows(okafor, lin, 1, 3, '2025-11-18');
  knows(okafor, park, 1, 2, null);
  knows(solberg, lin, 0, 2, null);
  knows(tanaka, sharma, 3, 4, '2026-02-28');
  knows(rivera, leads, 2, 3, '2026-02-10');
};
