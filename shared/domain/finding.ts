import type { EntityName } from '../records/registry.ts';
import type { MessageCode } from '../text/en/messages.ts';
import { message, type Message, type Param } from './message.ts';

/** Pages of a plan; a finding leads to one of them. */
export type PlanTab =
  | 'overview'
  | 'stakeholders'
  | 'health'
  | 'growth'
  | 'risks'
  | 'meetings'
  | 'renewal'
  | 'since'
  | 'print';

/** A known mistake found in a plan, and where to correct it (row 50). */
export type Finding = {
  /** Which rule found it; with the record and field it names a finding uniquely within a plan. */
  readonly rule: string;
  /** `fix`: the plan misleads or protects nothing as it is. `watch`: it soon will. */
  readonly severity: 'fix' | 'watch';
  readonly says: Message;
  /** Why it matters. */
  readonly why: Message;
  readonly jump: {
    readonly tab: PlanTab;
    readonly entity: EntityName;
    readonly id: string | null;
    readonly field: string | null;
  };
};

type Place = readonly [tab: PlanTab, entity: EntityName, id?: string | null, field?: string | null];

/** Codes of what is found; each has its reason under the same code with `.why`. */
type FindingCode = Exclude<Extract<MessageCode, `find.${string}`>, `${string}.why`>;

/** A finding of rule `check-name.rule`, said by the message of `code`. */
export const finding = (
  severity: Finding['severity'],
  rule: string,
  [tab, entity, id = null, field = null]: Place,
  code: FindingCode,
  params: Readonly<Record<string, Param>> = {},
): Finding => ({
  rule,
  severity,
  says: message(code, params),
  why: message(`${code}.why`),
  jump: { tab, entity, id, field },
});
