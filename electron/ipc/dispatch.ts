import type { z } from 'zod';

import { contract, type Channel, type Reply } from '../../shared/contract.ts';
import { CarryonError, failure, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts';
import type { Handlers } from '../context.ts';
import { asStorageError } from '../db/errors.ts';
import { contractNames } from './names.ts';

/** Largest input that is looked at, in characters of text and bytes of binary data together. */
const inputLimit = 32 * 1024 * 1024;
const depthLimit = 100;

/**
 * Measures an input before it is parsed: too large, too deep or going round in circles ends here. Counts
 * without recursion, so that a hostile depth cannot exhaust the stack.
 */
const withinLimits = (input: unknown): boolean => {
  let size = 0;
  const open: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') size += value.length;
    else if (ArrayBuffer.isView(value)) size += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      if (depth >= depthLimit) return false;
      // Before its entries are listed: a list of millions takes gigabytes as entries.
      if (Array.isArray(value) && size + value.length * 8 > inputLimit) return false;
      for (const [key, part] of Object.entries(value)) {
        size += key.length + 8;
        if (size > inputLimit) return false;
        open.push({ value: part, depth: depth + 1 });
      }
    } else size += 8;
    if (size > inputLimit) return false;
  }
  return true;
};

/** Which field of the input did not fit: names of the contract only, never a value, nor a key that is one. */
const detailsOf = (path: readonly PropertyKey[], issue: string): ErrorDetails => {
  const names = contractNames();
  const parts = path.map((part) =>
    typeof part === 'number' || names.has(String(part)) ? String(part) : '*',
  );
  return { field: parts.join('.').slice(0, 200), issue };
};

/** A list that is too long for a call is too much at once; anything else that does not fit is a bad value. */
const codeOf = (issue: z.core.$ZodIssue | undefined): ErrorCode =>
  issue?.code === 'too_big' && issue.origin === 'array' && issue.path.length === 1
    ? 'PAYLOAD_TOO_LARGE'
    : 'BAD_REQUEST';

const known = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(contract, channel);

const refuse = (error: CarryonError): Reply<Channel> => ({ ok: false, error: failure(error) });

export type Dispatch = (channel: unknown, input: unknown) => Promise<Reply<Channel>>;

/**
 * The one door to the core. Looks the channel up among the contract's own keys, measures and parses the
 * input, runs the handler, parses what it returns, and answers with an envelope; it never throws, and an
 * error that is not one of ours leaves as INTERNAL without its text.
 * @param onFault is told about errors that are not ours (a channel's name and the error), for the log.
 */
export const createDispatch =
  (handlers: Handlers, onFault: (channel: string, error: unknown) => void): Dispatch =>
  async (channel, input) => {
    try {
      if (!known(channel)) return refuse(new CarryonError('FORBIDDEN'));
      if (!withinLimits(input)) return refuse(new CarryonError('PAYLOAD_TOO_LARGE'));
      const parsed = contract[channel].input.safeParse(input);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return refuse(new CarryonError(codeOf(issue), issue && detailsOf(issue.path, issue.code)));
      }
      const handler = handlers[channel] as (value: unknown) => unknown;
      const value = contract[channel].output.parse(await handler(parsed.data));
      return { ok: true, value };
    } catch (error) {
      const ours = asStorageError(error);
      if (ours.code === 'INTERNAL') onFault(String(channel), error);
      return refuse(ours);
    }
  };
