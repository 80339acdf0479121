import { useTranslation } from 'react-i18next';

import type { ScorecardDraft, ScorecardProblem } from '../../../shared/domain/scorecard-draft.ts';
import type { Say } from '../../../shared/text/say.ts';
import { Entry, NumberEntry } from './Entry.tsx';
import { edit } from './scorecard-store.ts';

import styles from './Scorecard.module.css';

type Props = {
  readonly draft: ScorecardDraft;
  readonly problems: readonly ScorecardProblem[];
  readonly say: Say;
};

const numbers = ['healthyAbove', 'criticalBelow', 'shelfLifeDays', 'minimumScored'] as const;

/** Name, thresholds, shelf life and the fewest scored signals of the scorecard. */
export const Thresholds = ({ draft, problems, say }: Props) => {
  const { t } = useTranslation('scorecards');
  const problem = (field: keyof ScorecardDraft) => {
    const found = problems.find((each) => each.at === null && each.field === field);
    return found && say(found.says);
  };
  const units = {
    healthyAbove: t('percent'),
    criticalBelow: t('percent'),
    shelfLifeDays: t('days'),
    minimumScored: t('of', { count: draft.signals.length }),
  };
  const clear = problem('healthyAbove') === undefined && problem('criticalBelow') === undefined;
  return (
    <div className={styles['thresholds']}>
      <Entry
        label={t('name')}
        value={draft.name}
        maxLength={100}
        problem={problem('name')}
        onType={(name) => edit({ ...draft, name })}
      />
      {numbers.map((field) => (
        <NumberEntry
          key={field}
          label={t(field)}
          value={draft[field]}
          unit={units[field]}
          problem={problem(field)}
          onNumber={(value) => edit({ ...draft, [field]: value })}
        />
      ))}
      <p className={styles['between']}>
        {clear ? t('atRisk', { below: draft.criticalBelow ?? 0, above: draft.healthyAbove ?? 0 }) : null}
      </p>
    </div>
  );
};
