import { importSpec } from '../kinds/dynamic.ts';
import type { Staged } from '../match/parts/part.ts';
import type { StageNote } from '../stage/job.ts';

/** How the rows of a staged file are matched and written, from what was noted when they were staged. */
export const stagedOf = ({
  preview,
  fields,
  mapped,
  choices,
  context,
  today,
  maybeTwice,
}: StageNote): Staged => ({
  spec: importSpec(preview.kind, context, mapped),
  fields,
  mapped,
  choices,
  context,
  today,
  maybeTwice,
});
