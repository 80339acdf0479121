import { describe, expect, it } from 'vitest';

import { customerRecords, internalTexts } from '../../../shared/domain/audience.ts';
import type { Field } from '../../../shared/fields.ts';
import { planRecords } from '../../../shared/records/plan.ts';
import { entities } from '../../../shared/records/registry.ts';
import { canariesIn, canaryOf, canaryPlan, textKinds } from '../../support/canary-plan.ts';
import { sampleDay, sampleFintechCorp } from '../../support/sample-plans.ts';

describe('the plan a customer may see', () => {
  it('holds exactly the texts of the fields that are for the customer', () => {
    const plan = canaryPlan();
    const shown = [...new Set(canariesIn(customerRecords(plan, sampleDay)))];
    const shared = ['account', 'teamMember', 'goal', 'valueEntry', 'agendaItem'] as const;
    const allowed = shared.flatMap((entity) =>
      Object.entries<Field<unknown>>(entities[entity].fields)
        // The currency is a code, not a text of somebody's.
        .filter(
          ([name, { kind, audience }]) =>
            textKinds.has(kind) && audience === 'customer' && name !== 'currency',
        )
        .map(([name]) => canaryOf(entity, name)),
    );
    expect(shown).toEqual(allowed.sort());
  });

  it('holds a mutual action and a request that is for the customer, without what they came from', () => {
    const plan = canaryPlan();
    const action = { ...plan.actions[0], mutual: true, riskId: 'risk' };
    const request = { ...plan.decisionRequests[0], forCustomer: true };
    const shown = customerRecords(
      { ...plan, actions: [action], decisionRequests: [request] } as typeof plan,
      sampleDay,
    );
    expect(shown.actions).toMatchObject([{ title: canaryOf('action', 'title'), riskId: null }]);
    expect(shown.decisionRequests).toMatchObject([{ ask: canaryOf('decisionRequest', 'ask') }]);
  });

  it('is a plan like any other', () => {
    expect(planRecords.safeParse(customerRecords(sampleFintechCorp(), sampleDay)).error).toBeUndefined();
  });

  it('scores the signals that the customer can check, and no judgment of ours', () => {
    const { scorecards, signalScores, stakeholders, risks } = customerRecords(sampleFintechCorp(), sampleDay);
    const keys = ['productUsage', 'featureAdoption', 'seatUtilization', 'supportTickets', 'npsCsat'];
    expect(scorecards.flatMap(({ signals }) => signals.map(({ key }) => key))).toEqual(
      scorecards.flatMap(() => keys),
    );
    expect(new Set(signalScores.map(({ signal }) => signal))).toEqual(new Set(keys));
    expect(signalScores.every(({ note, source }) => note === null && source === null)).toBe(true);
    expect([stakeholders, risks]).toEqual([[], []]);
  });
});

describe('what only we know', () => {
  it('is every other text', () => {
    const plan = canaryPlan();
    const internal = internalTexts(plan, sampleDay).map(({ text }) => text);
    const shown = new Set(canariesIn(customerRecords(plan, sampleDay)));
    const known = new Set([
      canaryOf('stakeholder', 'name'),
      canaryOf('stakeholder', 'title'),
      // An action made of a step may be shared and say the same.
      canaryOf('playbookAction', 'title'),
    ]);
    const rest = canariesIn(plan).filter((text) => !shown.has(text) && !known.has(text));
    expect([...new Set(internal)].sort()).toEqual([...new Set(rest)].sort());
  });

  it('leaves out what the customer is told elsewhere', () => {
    const plan = canaryPlan();
    const { risks, account } = plan;
    const told = { ...plan, risks: risks.map((risk) => ({ ...risk, title: account.name })) };
    expect(internalTexts(told, sampleDay).map(({ field }) => field)).not.toContain('risk.title');
  });
});
