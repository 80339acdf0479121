import type { Day } from '../../../../../shared/dates.ts';
import { playbookFindings } from '../../../../../shared/domain/playbook-findings.ts';
import { flowOf, type Flow } from '../../../../../shared/domain/playbook-flow.ts';
import type { Playbook, PlaybookProposal } from '../../../../../shared/records/playbook.ts';
import type { Say } from '../../../../../shared/text/say.ts';
import type { Node } from '../layout/node.ts';
import { text } from '../layout/text.ts';
import type { Words } from '../pages/facts.ts';

/** What the pages of a playbook are made from, and a way to write it. */
export type PlaybookFacts = {
  readonly playbook: Playbook;
  readonly flow: Flow;
  readonly findings: ReturnType<typeof playbookFindings>;
  readonly proposals: readonly PlaybookProposal[];
  readonly asOf: Day;
  readonly words: Words;
  readonly say: Say;
  readonly day: (day: Day) => string;
  readonly count: (count: number) => string;
  /** Height of a page between its head and foot, points. */
  readonly room: number;
};

/** What it says and what its diagram says, worked out once. */
export const derivedOf = (records: Parameters<typeof flowOf>[0]) => {
  const flow = flowOf(records);
  return { flow, findings: playbookFindings(records, flow) };
};

/** A recorded text, or the words for a gap. */
export const recorded = ({ words }: PlaybookFacts, content: string | null): Node =>
  content === null || content.trim() === '' ? text(words('notRecorded'), { tone: 'muted' }) : text(content);
