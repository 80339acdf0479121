import type { Recorder } from './recorder.ts';

export type TeamIds = Readonly<Record<'chen' | 'okafor' | 'solberg' | 'tanaka' | 'rivera', string>>;

/** Our side of Fintech Corp; all but Sarah Chen are made up. */
export const addTeam = (add: Recorder['add'], accountId: string): TeamIds => ({
  chen: add('teamMember', {
    accountId,
    name: 'Sarah Chen',
    role: 'CSM',
    isDri: true,
    standing: 'Primary',
    email: 'sarah.chen@vendor.example',
  }),
  okafor: add('teamMember', {
    accountId,
    name: 'Daniel Okafor',
    role: 'Account Manager',
    standing: 'Secondary',
    email: 'daniel.okafor@vendor.example',
    notes: 'Sample: stands in for Sarah Chen; owns the commercial terms.',
  }),
  solberg: add('teamMember', {
    accountId,
    name: 'Ingrid Solberg',
    role: 'Renewal Manager',
    email: 'ingrid.solberg@vendor.example',
  }),
  tanaka: add('teamMember', {
    accountId,
    name: 'Mei Tanaka',
    role: 'Solutions',
    email: 'mei.tanaka@vendor.example',
    notes: 'Sample: answers Priya Sharma on API rate limits.',
  }),
  rivera: add('teamMember', { accountId, name: 'Tomás Rivera', role: 'Support Lead' }),
});
