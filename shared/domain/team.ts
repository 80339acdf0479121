import type { Account } from '../records/account.ts';
import type { PlanRecords } from '../records/plan.ts';
import { teamRoles, type TeamMember } from '../records/team.ts';
import { message, type Message } from './message.ts';
import { nameKey } from './name-key.ts';
import { byName, byText } from './order.ts';

/** Something the team lacks, and where to mend it: a field of a member, or of the account (row 8). */
export type TeamGap = {
  readonly says: Message;
  readonly jump: {
    readonly entity: 'teamMember' | 'account';
    readonly id: string | null;
    readonly field: string | null;
  };
};

export type Team = {
  /** DRI first, then primary and secondary owner, then by role and name. */
  readonly members: readonly TeamMember[];
  /** Who answers for the plan; exactly one once it is set. */
  readonly dri: TeamMember | null;
  readonly primary: TeamMember | null;
  readonly secondary: TeamMember | null;
  readonly gaps: readonly TeamGap[];
};

/** The CSM that an account names, as the first member of its team; null when it names none. */
export const csmAsMember = ({ id, primaryCsm, csmEmail }: Pick<Account, 'id' | 'primaryCsm' | 'csmEmail'>) =>
  primaryCsm === null
    ? null
    : {
        accountId: id,
        name: primaryCsm,
        role: 'CSM',
        isDri: true,
        standing: 'Primary' as const,
        email: csmEmail,
      };

const roles: readonly string[] = teamRoles;
const rankOf = ({ isDri, standing, role }: TeamMember): number => {
  if (isDri) return 0;
  if (standing !== null) return standing === 'Primary' ? 1 : 2;
  const at = role === null ? -1 : roles.indexOf(role);
  return 3 + (at < 0 ? roles.length : at);
};

const inTeamOrder = (a: TeamMember, b: TeamMember): number =>
  rankOf(a) - rankOf(b) || byName(a.name, b.name) || byText(a.id, b.id);

const gap = (
  says: Message,
  entity: TeamGap['jump']['entity'],
  id: string | null,
  field: string,
): TeamGap => ({
  says,
  jump: { entity, id, field },
});

const ownerGaps = (
  { account }: Pick<PlanRecords, 'account'>,
  { members, dri, primary, secondary }: Omit<Team, 'gaps'>,
): TeamGap[] => {
  const gaps: TeamGap[] = [];
  const [first] = members;
  const firstId = first?.id ?? null;
  if (!dri) gaps.push(gap(message('team.gap.dri'), 'teamMember', firstId, 'isDri'));
  if (!primary) gaps.push(gap(message('team.gap.primary'), 'teamMember', firstId, 'standing'));
  if (!secondary) {
    const standsIn = members.find(({ id }) => id !== primary?.id)?.id ?? null;
    const says = primary
      ? message('team.gap.secondary', { name: primary.name })
      : message('team.gap.secondary.nobody');
    gaps.push(gap(says, 'teamMember', standsIn, 'standing'));
  }
  const csm = account.primaryCsm;
  const known = csm !== null && members.some(({ name }) => nameKey(name) === nameKey(csm));
  if (csm !== null && !known)
    gaps.push(gap(message('team.gap.csm', { name: csm }), 'account', account.id, 'primaryCsm'));
  else if (csm !== null && primary && nameKey(primary.name) !== nameKey(csm))
    gaps.push(
      gap(message('team.gap.owner', { csm, name: primary.name }), 'account', account.id, 'primaryCsm'),
    );
  return gaps;
};

const memberGaps = (members: readonly TeamMember[]): TeamGap[] => {
  const count = new Map<string, number>();
  for (const { name } of members) count.set(nameKey(name), (count.get(nameKey(name)) ?? 0) + 1);
  const seen = new Set<string>();
  return members.flatMap(({ id, name, role, email }) => {
    const gaps: TeamGap[] = [];
    const times = count.get(nameKey(name)) ?? 1;
    if (times > 1 && !seen.has(nameKey(name)))
      gaps.push(gap(message('team.gap.twice', { name, count: times }), 'teamMember', id, 'name'));
    seen.add(nameKey(name));
    if (role === null) gaps.push(gap(message('team.gap.role', { name }), 'teamMember', id, 'role'));
    if (email === null) gaps.push(gap(message('team.gap.email', { name }), 'teamMember', id, 'email'));
    return gaps;
  });
};

/** Who of ours works on an account, in what role, and what is missing (row 8). */
export const teamOf = (records: Pick<PlanRecords, 'account' | 'teamMembers'>): Team => {
  const members = [...records.teamMembers].sort(inTeamOrder);
  const found = {
    members,
    dri: members.find(({ isDri }) => isDri) ?? null,
    primary: members.find(({ standing }) => standing === 'Primary') ?? null,
    secondary: members.find(({ standing }) => standing === 'Secondary') ?? null,
  };
  if (members.length === 0)
    return { ...found, gaps: [gap(message('team.gap.nobody'), 'teamMember', null, 'name')] };
  const taken = new Set(members.map(({ role }) => role));
  const unfilled = teamRoles.filter((role) => !taken.has(role));
  const roleGap =
    unfilled.length === 0
      ? []
      : [gap(message('team.gap.roles', { names: { names: unfilled } }), 'teamMember', null, 'name')];
  return { ...found, gaps: [...ownerGaps(records, found), ...memberGaps(members), ...roleGap] };
};
