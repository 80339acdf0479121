import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Because, Departure } from '../../../../shared/domain/departure.ts';
import { displayCheck } from '../../../../shared/domain/status.ts';
import * as format from '../../../ui/format.ts';
import { StatusPill } from '../../../ui/StatusPill.tsx';
import { useSay, type OpenPlan } from '../../plan/use-plan.ts';

import styles from './Departure.module.css';

type Props = { readonly plan: OpenPlan; readonly departure: Departure };

/** How many candidates are named. */
const mostClosest = 3;

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles['part']}>
    <h3>{title}</h3>
    {children}
  </section>
);

type Line = {
  readonly id: string;
  readonly text: string;
  readonly because: Because;
  readonly aside?: string;
};

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t } = useTranslation('stakeholders');
  return (
    <ul className={styles['lines']}>
      {lines.map(({ id, text, because, aside }) => (
        <li key={id}>
          {text} {aside ? <strong>{aside}</strong> : null}{' '}
          <span className={styles['muted']}>{t(`departure.because.${because}`)}</span>
        </li>
      ))}
    </ul>
  );
};

const Totals = ({ plan, departure }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { currency } = plan.derived;
  const { opportunities, pipeline, risks, threads, arr } = departure;
  const facts: readonly (readonly [label: string, value: string])[] = [
    [
      t('departure.pipeline', { count: opportunities.length }),
      opportunities.length === 0 ? '–' : format.moneyCompact(pipeline, currency),
    ],
    [t('departure.risks', { count: risks.length }), format.number(risks.length)],
    [
      t('departure.threads'),
      `${format.number(threads.before.engaged.length)} → ${format.number(threads.after.engaged.length)}`,
    ],
    ...(arr === null
      ? []
      : [
          [
            threads.after.onlyThread
              ? t('departure.arrOnOne', { name: threads.after.onlyThread.name })
              : t('departure.arrOnNobody'),
            format.moneyCompact(arr, currency),
          ] as const,
        ]),
  ];
  return (
    <dl className={styles['totals']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Closest = ({ departure: { closest } }: Pick<Props, 'departure'>) => {
  const { t } = useTranslation('stakeholders');
  const say = useSay();
  return (
    <Part title={t('departure.closest')}>
      {closest.length === 0 ? <p className={styles['muted']}>{t('departure.nobodyElse')}</p> : null}
      <ol className={styles['lines']}>
        {closest.slice(0, mostClosest).map(({ stakeholder, points, reasons }) => (
          <li key={stakeholder.id}>
            <strong>{stakeholder.name}</strong>
            {stakeholder.title === null ? '' : `, ${stakeholder.title}`}{' '}
            <span className={styles['muted']}>
              {t('departure.points', { count: points, reasons: reasons.map(say).join(', ') })}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
};

/** What a departure touches: deals, risks, checks that turn, threads, people and meetings. */
export const Touched = ({ plan, departure }: Props) => {
  const { t } = useTranslation('stakeholders');
  const say = useSay();
  const { currency } = plan.derived;
  const { opportunities, risks, actions, meetings, reports, checks } = departure;
  const turned = ({ before, after }: (typeof checks)[number]): string =>
    before.state === after.state && after.failsOn !== null
      ? t('departure.until', { day: format.day(after.failsOn) })
      : t('departure.turns', {
          before: t(`checks.state.${before.state}`),
          after: t(`checks.state.${after.state}`),
        });
  return (
    <>
      <Totals plan={plan} departure={departure} />
      {checks.length > 0 ? (
        <Part title={t('departure.checks')}>
          <ul className={styles['lines']}>
            {checks.map(({ before, after }) => (
              <li key={after.check}>
                <StatusPill
                  quiet
                  tone={before.state === after.state ? 'watch' : displayCheck(after.state)}
                  word={turned({ before, after })}
                />{' '}
                {say(after.title)}.{' '}
                <span className={styles['muted']}>
                  {say(after.evidence)}
                  {before.state === after.state && before.failsOn !== null
                    ? ` ${t('departure.insteadOf', { day: format.day(before.failsOn) })}`
                    : null}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {opportunities.length > 0 ? (
        <Part title={t('departure.opportunities')}>
          <Lines
            lines={opportunities.map(({ record, because }) => ({
              id: record.id,
              text: record.name,
              because,
              ...(record.value === null ? {} : { aside: format.moneyCompact(record.value, currency) }),
            }))}
          />
        </Part>
      ) : null}
      {risks.length + actions.length > 0 ? (
        <Part title={t('departure.risksAndActions')}>
          <Lines
            lines={[...risks, ...actions].map(({ record, because }) => ({
              id: record.id,
              text: record.title,
              because,
            }))}
          />
        </Part>
      ) : null}
      {reports.length + meetings.length > 0 ? (
        <Part title={t('departure.people')}>
          <ul className={styles['lines']}>
            {reports.length > 0 ? (
              <li>{t('departure.reports', { names: format.list(reports.map(({ name }) => name)) })}</li>
            ) : null}
            {meetings.map(({ id, heldOn, type, title }) => (
              <li key={id}>{t('departure.meeting', { day: format.day(heldOn), type: title ?? type })}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Closest departure={departure} />
    </>
  );
};
