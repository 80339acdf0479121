import { describe, expect, it } from 'vitest';

import { derivePlan } from '../../../shared/domain/plan.ts';
import { teamOf } from '../../../shared/domain/team.ts';
import type { TeamMember } from '../../../shared/records/team.ts';
import { teamRoles } from '../../../shared/records/team.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const say = speaker();
const member = (values: Partial<TeamMember>) => recordWith('teamMember', { name: 'Somebody', ...values });
const whole = { role: 'CSM', email: 'a@vendor.example' };
const gapsOf = (teamMembers: readonly TeamMember[], primaryCsm: string | null = null) => {
  const account = recordWith('account', { id: 'a1', name: 'Example', primaryCsm });
  return teamOf(planWith({ account, teamMembers: [...teamMembers] })).gaps;
};

describe('teamOf', () => {
  it('has the DRI first, then the owners, then the others by role', () => {
    const { members, dri, primary, secondary } = teamOf(
      planWith({
        teamMembers: [
          member({ name: 'Free', role: 'Architect' }),
          member({ name: 'Support', role: 'Support Lead' }),
          member({ name: 'Second', standing: 'Secondary' }),
          member({ name: 'First', standing: 'Primary' }),
          member({ name: 'Answers', isDri: true, role: 'RevOps' }),
          member({ name: 'Manager', role: 'Account Manager' }),
        ],
      }),
    );
    expect(members.map(({ name }) => name)).toEqual([
      'Answers',
      'First',
      'Second',
      'Manager',
      'Support',
      'Free',
    ]);
    expect([dri?.name, primary?.name, secondary?.name]).toEqual(['Answers', 'First', 'Second']);
  });

  it('lists what is missing, each with its place', () => {
    const sarah = member({ ...whole, name: 'Sarah', role: null, email: null });
    const gaps = gapsOf([sarah]);
    expect(gaps.map(({ says }) => say(says))).toEqual([
      'Nobody is the DRI: one name answers for this plan.',
      'Nobody is the primary owner.',
      'No secondary owner stands in.',
      'Sarah has no role.',
      'Sarah has no email address.',
      expect.stringMatching(/^Nobody fills: CSM, Account Manager, /u),
    ]);
    expect(gaps[3]?.jump).toEqual({ entity: 'teamMember', id: sarah.id, field: 'role' });
    expect(gapsOf([]).map(({ says }) => says.code)).toEqual(['team.gap.nobody']);
  });

  it('has no gap when every part is there', () => {
    const everybody = teamRoles.map((role, index) =>
      member({
        ...whole,
        name: `Person ${index}`,
        role,
        isDri: index === 0,
        standing: index === 0 ? 'Primary' : index === 1 ? 'Secondary' : null,
      }),
    );
    expect(gapsOf(everybody, 'person 0')).toEqual([]);
  });

  it('notices when account and team name different people, or one person twice', () => {
    const team = [
      member({ ...whole, name: 'Sarah Chen', isDri: true, standing: 'Primary' }),
      member({ ...whole, name: 'sarah chen ', standing: 'Secondary' }),
    ];
    const said = (csm: string) => gapsOf(team, csm).map(({ says }) => says.code);
    expect(said('Sarah Chen')).toEqual(['team.gap.twice', 'team.gap.roles']);
    expect(said('Daniel Okafor')).toContain('team.gap.csm');
    const other = [
      member({ ...whole, name: 'Sarah', standing: 'Secondary', isDri: true }),
      member({ ...whole, name: 'Daniel', standing: 'Primary' }),
    ];
    expect(gapsOf(other, 'Sarah').map(({ says }) => says.code)).toContain('team.gap.owner');
  });
});

describe('the plan check', () => {
  const rulesOf = (teamMembers: TeamMember[]) =>
    derivePlan(planWith({ teamMembers }), today).planCheck.findings;

  it('wants a team, and one DRI in it', () => {
    expect(rulesOf([]).map(({ rule }) => rule)).toContain('teamMissing');
    const [first] = [member({ name: 'Sarah' })];
    const found = rulesOf(first ? [first] : []).find(({ rule }) => rule === 'driMissing');
    expect(found).toMatchObject({ severity: 'fix', jump: { id: first?.id, field: 'isDri' } });
    const named = rulesOf([member({ isDri: true })]).map(({ rule }) => rule);
    for (const rule of ['teamMissing', 'driMissing']) expect(named).not.toContain(rule);
  });
});
