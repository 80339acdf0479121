import type { Day } from '../dates.ts';
import type { Draft } from '../entity.ts';
import type { Account } from '../records/account.ts';
import { quadrants, type Quadrant, type SwotNote } from '../records/goal.ts';
import type { opportunity, Opportunity } from '../records/growth.ts';
import type { action, Action } from '../records/meeting.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { risk, Risk } from '../records/risk.ts';

/** What a SWOT note can become (row 34). */
export const swotTargets = ['risk', 'opportunity', 'action'] as const;
export type SwotTarget = (typeof swotTargets)[number];

/** A note with the records it has become. */
export type SwotLine = {
  readonly note: SwotNote;
  readonly risk: Risk | null;
  readonly opportunity: Opportunity | null;
  readonly action: Action | null;
};

export type Swot = Readonly<Record<Quadrant, readonly SwotLine[]>>;

/** The notes by quadrant, in the order they were written. */
export const swotOf = (
  records: Pick<PlanRecords, 'swotNotes' | 'risks' | 'opportunities' | 'actions'>,
): Swot => {
  const find = <T extends { readonly id: string }>(list: readonly T[], id: string | null): T | null =>
    (id !== null && list.find((record) => record.id === id)) || null;
  const lines = records.swotNotes.map((note) => ({
    note,
    risk: find(records.risks, note.riskId),
    opportunity: find(records.opportunities, note.opportunityId),
    action: find(records.actions, note.actionId),
  }));
  const of = (quadrant: Quadrant) => lines.filter(({ note }) => note.quadrant === quadrant);
  return Object.fromEntries(quadrants.map((quadrant) => [quadrant, of(quadrant)])) as unknown as Swot;
};

/** What a note of a quadrant most often becomes: offered first. */
export const usualTarget: Readonly<Record<Quadrant, SwotTarget>> = {
  Strength: 'action',
  Weakness: 'risk',
  Opportunity: 'opportunity',
  Threat: 'risk',
};

/** One line of at most `room` characters, cut between words. */
const titleFrom = (text: string, room: number): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= room) return line;
  const cut = line.slice(0, room - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > room / 2 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/u, '')}…`;
};

/** The longest title of each kind of record, characters. */
const room: Readonly<Record<SwotTarget, number>> = { risk: 300, opportunity: 200, action: 500 };

/** What a risk, an opportunity or an action made from a note begins with. */
export type SwotDrafts = {
  readonly risk: Draft<typeof risk>;
  readonly opportunity: Draft<typeof opportunity>;
  readonly action: Draft<typeof action>;
};

/** The record a note becomes: its text as the title, the account's CSM as the owner. */
export const swotDraft = <T extends SwotTarget>(
  note: Pick<SwotNote, 'accountId' | 'text'>,
  target: T,
  account: Pick<Account, 'primaryCsm'>,
  today: Day,
): SwotDrafts[T] => {
  const title = titleFrom(note.text, room[target]);
  const shared = { accountId: note.accountId, owner: account.primaryCsm };
  const drafts: SwotDrafts = {
    risk: { ...shared, title, raisedOn: today },
    opportunity: { ...shared, name: title },
    action: { ...shared, title },
  };
  return drafts[target];
};

/** The note a record was made from, or null. */
export const noteBehind = (notes: readonly SwotNote[], target: SwotTarget, id: string): SwotNote | null =>
  notes.find((note) => note[`${target}Id`] === id) ?? null;
