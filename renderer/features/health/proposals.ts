import type { Call } from '../../../shared/contract.ts';
import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import type { SignalProposal } from '../../../shared/domain/signal-proposals.ts';
import type { Say } from '../../../shared/text/say.ts';
import type { SignalChange } from './signal-keys.ts';

type Proposed = Extract<SignalProposal, { state: 'proposed' }>;

/** What data proposes that a signal does not say already, freshly; null when there is nothing to accept. */
export const toAccept = (
  line: Pick<SignalLine, 'score' | 'stale'>,
  proposal: SignalProposal | undefined,
): Proposed | null =>
  proposal?.state === 'proposed' && (line.score !== proposal.score || line.stale) ? proposal : null;

/** What accepting a proposal writes: the score, and the rule as the note where there is none yet. */
export const acceptance = (
  line: Pick<SignalLine, 'note' | 'source' | 'usualSource'>,
  { score, rule }: Proposed,
  say: Say,
): SignalChange => ({
  score,
  ...(line.source === null && line.usualSource !== '' ? { source: line.usualSource } : {}),
  ...(line.note === null ? { note: say(rule).slice(0, 2000) } : {}),
});

/** Everything there is to accept, as one change. */
export const allAcceptances = (
  accountId: string,
  lines: readonly SignalLine[],
  proposals: ReadonlyMap<string, SignalProposal>,
  say: Say,
): Call<'health.scoreMany'>['scores'] =>
  lines.flatMap((line) => {
    const accepted = toAccept(line, proposals.get(line.signal));
    return accepted ? [{ accountId, signal: line.signal, ...acceptance(line, accepted, say) }] : [];
  });
