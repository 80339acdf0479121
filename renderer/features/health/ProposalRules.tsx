import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { proposalRules, type Steps } from '../../../shared/domain/signal-proposals-rules.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import * as format from '../../ui/format.ts';

import styles from './ProposalRules.module.css';

type Line = readonly [score: number, limit: string];

const percent = (limit: number): string => format.percent(limit / 100);

const Rule = ({
  title,
  notes,
  lines,
}: {
  readonly title: string;
  readonly notes: readonly string[];
  readonly lines: readonly Line[];
}) => {
  const { t } = useTranslation('health');
  return (
    <section className={styles['rule']}>
      <h3>{title}</h3>
      {lines.length > 0 ? (
        <dl className={styles['steps']}>
          {lines.map(([score, limit]) => (
            <div key={score} className={styles['step']}>
              <dt>
                <span className="visually-hidden">{t('rules.score')} </span>
                {score}
              </dt>
              <dd>{limit}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
};

/** Every number that turns data into a proposed score, from the one table that holds them (row 28). */
export const ProposalRules = () => {
  const { t } = useTranslation('health');
  const [open, setOpen] = useState(false);
  const { seats, survey, tickets, engagement } = proposalRules;
  const stepLines = (steps: Steps, say: (limit: number) => string): readonly Line[] => [
    ...steps.map(([score, limit]): Line => [score, t('rules.atLeast', { limit: say(limit) })]),
    [1, t('rules.below')],
  ];
  const growth = (limit: number): string =>
    limit > 0 ? `+${percent(limit)}` : percent(limit).replace('-', '−');
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('proposal.rules')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('proposal.rules')}
        description={t('rules.intro')}
        width="wide"
      >
        <div className={styles['rules']}>
          <Rule title={t('rules.seats')} lines={stepLines(seats.steps, percent)} notes={[]} />
          <Rule
            title={t('rules.nps')}
            lines={stepLines(survey.npsSteps, String)}
            notes={[t('rules.survey', { days: survey.windowDays, fewest: survey.fewest })]}
          />
          <Rule title={t('rules.csat')} lines={stepLines(survey.csatSteps, percent)} notes={[]} />
          <Rule
            title={t('rules.tickets', { days: tickets.periodDays })}
            lines={[
              ...tickets.mostGrowth.map(([score, limit]): Line => [
                score,
                t('rules.upTo', { limit: growth(limit) }),
              ]),
              [1, t('rules.beyond')],
            ]}
            notes={[
              t('rules.ticketsNoise', {
                within: tickets.withinTickets,
                score: tickets.withinScore,
                caps: tickets.caps
                  .map((_, open_) => open_)
                  .slice(1)
                  .join(', '),
                most: tickets.caps.slice(1).join(', '),
              }),
            ]}
          />
          <Rule
            title={t('rules.engagement')}
            lines={[]}
            notes={[
              [
                t('rules.threads', { count: engagement.threads }),
                t('rules.champion'),
                t('rules.buyer'),
                t('rules.sponsor'),
                t('rules.meeting', { days: engagement.meetingDays }),
              ].join('. ') + '.',
              t('rules.contacts', { days: engagement.oldestDays }),
            ]}
          />
        </div>
      </Dialog>
    </>
  );
};
