import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../../shared/dates.ts';
import type { SinceGroup } from '../../../../shared/domain/since-line.ts';
import { sinceReview } from '../../../../shared/domain/since.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import * as format from '../../../ui/format.ts';
import { useSay } from '../use-plan.ts';
import { Bridges } from './Bridges.tsx';
import { GroupPanel } from './GroupPanel.tsx';

import styles from './Story.module.css';

type Props = {
  readonly before: PlanRecords;
  /** The day `before` is a picture of. */
  readonly beforeDay: Day;
  readonly after: PlanRecords;
  readonly afterDay: Day;
};

/** What changed from one state of a plan to a later one, in money and people; every line leads to the later one. */
export const Story = ({ before, beforeDay, after, afterDay }: Props) => {
  const { t } = useTranslation('since');
  const say = useSay();
  const review = useMemo(
    () => sinceReview(before, after, beforeDay, afterDay),
    [before, after, beforeDay, afterDay],
  );
  // A sum can move without a line of its own: it is in the headline and in the bridge.
  const isTold = ({ lines, clauses }: SinceGroup) => lines.length > 0 || clauses.length > 0;
  const told = review.groups.filter(isTold);
  const quiet = review.groups.filter((group) => !isTold(group));
  return (
    <>
      <p className={styles['headline']}>{say(review.title)}</p>
      <div className={styles['groups']}>
        {told.map((group) => (
          <div key={group.id} className={styles['group']}>
            <GroupPanel group={group} accountId={after.account.id}>
              {group.id === 'money' ? <Bridges review={review} /> : null}
            </GroupPanel>
          </div>
        ))}
      </div>
      {quiet.length > 0 ? (
        <p className={styles['quiet']}>
          {t('unchanged', { groups: format.list(quiet.map(({ id }) => t(`group.${id}`))) })}
        </p>
      ) : null}
    </>
  );
};
