import type { TeamMember } from '../../../../../shared/records/team.ts';
import { row } from '../layout/columns.ts';
import { type Node, space } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { headed } from './parts.ts';

const perRow = 5;

/** Everybody with a role, side by side, the one who answers for the plan first. */
export const team = (facts: PlanFacts): Node => {
  const { words, records, edition } = facts;
  const isCustomer = edition === 'customer';
  const members = [...records.teamMembers].sort((a, b) => Number(b.isDri) - Number(a.isDri));
  const title = words(isCustomer ? 'snapshot.team' : 'snapshot.team.ours');
  if (members.length === 0)
    return headed(
      title,
      text(words(isCustomer ? 'snapshot.team.none.customer' : 'snapshot.team.none'), { tone: 'muted' }),
    );
  const member = ({ name, role, isDri, email }: TeamMember): Node => {
    const marks = [role, isDri && !isCustomer ? words('snapshot.dri') : null].filter((part) => part !== null);
    const below = [marks.join(', '), ...(isCustomer ? [email ?? ''] : [])].filter((line) => line !== '');
    return stack([
      text(name, { style: 'cellStrong' }),
      ...below.map((line) => text(line, { style: 'caption', tone: 'muted' })),
    ]);
  };
  const rows = Array.from({ length: Math.ceil(members.length / perRow) }, (_, index) =>
    row(
      Array.from({ length: perRow }, (_place, at) => {
        const one = members[index * perRow + at];
        return { node: one === undefined ? space(0) : member(one) };
      }),
      12,
    ),
  );
  return headed(title, stack(rows, 6));
};
