import type { Day } from '../../../shared/dates.ts';
import type { RoleType } from '../../../shared/records/stakeholder.ts';
import type { BookAccount, Depth } from './book-accounts.ts';
import type { Random } from './random.ts';
import type { Recorder } from './recorder.ts';

/** How many of everything a plan of a depth has, at least and at most. */
export const amounts: Readonly<
  Record<
    Depth,
    Readonly<
      Record<
        'people' | 'assessments' | 'opportunities' | 'risks' | 'meetings' | 'actions',
        readonly [number, number]
      >
    >
  >
> = {
  full: {
    people: [5, 9],
    assessments: [4, 7],
    opportunities: [2, 4],
    risks: [3, 6],
    meetings: [3, 6],
    actions: [3, 7],
  },
  part: {
    people: [2, 5],
    assessments: [1, 3],
    opportunities: [0, 2],
    risks: [0, 2],
    meetings: [1, 2],
    actions: [1, 3],
  },
  thin: {
    people: [1, 2],
    assessments: [1, 1],
    opportunities: [0, 1],
    risks: [0, 0],
    meetings: [0, 1],
    actions: [0, 1],
  },
  bare: {
    people: [0, 0],
    assessments: [0, 0],
    opportunities: [0, 0],
    risks: [0, 0],
    meetings: [0, 0],
    actions: [0, 0],
  },
};

/** What records of one account of the book are made with. */
export type BookWork = {
  readonly add: Recorder['add'];
  readonly account: BookAccount;
  readonly accountId: string;
  readonly today: Day;
  readonly random: Random;
};

export type Work = BookWork & {
  readonly count: (what: keyof (typeof amounts)['full']) => number;
};

export const scoresOf = (health: string): (number | null)[] =>
  health.split('').map((digit) => (digit === '-' ? null : Number(digit)));

/** Mean score of the newest assessment, 1 to 5, which colours everything else about an account. */
export const mood = (account: BookAccount): number => {
  const given = scoresOf(account.health ?? '').filter((score) => score !== null);
  return given.length === 0 ? 3 : given.reduce((sum, score) => sum + score, 0) / given.length;
};

/** Somebody written to the sample. */
export type Person = { readonly id: string; readonly name: string; readonly role: RoleType };
