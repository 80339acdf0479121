import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { entityNames } from '../../../shared/records/registry.ts';
import { addBook } from './book.ts';
import { addFintechCorp } from './fintech-corp.ts';
import { addFrozenReview } from './fintech-review.ts';
import { addGrowthRecords } from './growth.ts';
import { recorder, type Recorder } from './recorder.ts';

/** The day the sample is a picture of; every day in it is meant relative to this one. */
export const sampleDay = '2026-03-05';

export type Sample = { readonly asOf: string; readonly records: Recorder['records'] };

/** The one seed of demo, tests and pictures: Fintech Corp and a made-up book. */
export const makeSample = (): Sample => {
  const sample = recorder();
  const { add, records } = sample;
  const scorecardId = add('scorecard', {
    ...defaultScorecard,
    signals: defaultScorecard.signals.map((signal) => ({ ...signal })),
  });
  addFintechCorp(sample, scorecardId);
  addBook(add, scorecardId, sampleDay);
  addGrowthRecords(sample, sampleDay);
  addFrozenReview(sample);
  return { asOf: sampleDay, records };
};

/** The sample as JSON, one record a line, so that a change shows as the lines it touches. */
export const sampleText = ({ asOf, records }: Sample): string => {
  const lists = entityNames.map((name) => {
    const lines = records[name].map((record) => `      ${JSON.stringify(record)}`);
    return `    ${JSON.stringify(name)}: [${lines.length > 0 ? `\n${lines.join(',\n')}\n    ` : ''}]`;
  });
  return `{\n  "asOf": ${JSON.stringify(asOf)},\n  "records": {\n${lists.join(',\n')}\n  }\n}\n`;
};
