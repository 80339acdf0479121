import type { Account } from '../records/account.ts';

/** A part of a whole, exact: print `part / whole`, and `percent` rounded. */
export type Share = { readonly part: number; readonly whole: number; readonly percent: number };

/** `part` of `whole`, or null when either is missing or the whole is not positive. */
export const shareOf = (part: number | null, whole: number | null): Share | null =>
  part === null || whole === null || whole <= 0 ? null : { part, whole, percent: (part * 100) / whole };

/** Active of licensed seats (row 5); above 100 % when more are active than licensed. */
export const utilizationOf = (account: Pick<Account, 'activeSeats' | 'licensedSeats'>): Share | null =>
  shareOf(account.activeSeats, account.licensedSeats);

/**
 * What `seats` more seats would add at today's price, ARR / licensed seats x seats, in minor units rounded
 * to the nearest one; null when ARR or seats are not recorded (row 31).
 */
export const seatPrice = (account: Pick<Account, 'arr' | 'licensedSeats'>, seats: number): number | null =>
  account.arr === null || account.licensedSeats === null || account.licensedSeats <= 0
    ? null
    : Math.round((account.arr * seats) / account.licensedSeats);

/** Seats to suggest adding: a third of the licensed ones, at least one; null when none are recorded. */
export const suggestedSeats = ({ licensedSeats }: Pick<Account, 'licensedSeats'>): number | null =>
  licensedSeats === null || licensedSeats <= 0 ? null : Math.max(1, Math.round(licensedSeats / 3));
