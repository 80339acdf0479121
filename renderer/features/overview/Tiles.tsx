import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanTab } from '../../../shared/domain/finding.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import { onLostFocus } from '../../app/lost-focus.ts';
import { addressOf } from '../../app/route.ts';
import { classNames } from '../../ui/class-names.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useSay, type OpenPlan } from '../plan/use-plan.ts';

import tiles from '../../ui/Tiles.module.css';
import styles from './Tiles.module.css';

type TileProps = {
  readonly href: string;
  readonly label: string;
  readonly value: ReactNode;
  readonly note: string;
  /** A sentence rather than a figure. */
  readonly text?: boolean;
};

/** The tile goes away with its page: the keyboard goes on at the top of the page it leads to. */
const followLink = (): void =>
  onLostFocus(() => document.querySelector<HTMLElement>('main [role=tabpanel]')?.focus());

const Tile = ({ href, label, value, note, text = false }: TileProps) => (
  <a href={href} className={classNames(tiles['tile'], styles['tile'])} onClick={followLink}>
    <span className={tiles['label']}>{label}</span>
    <span className={text ? styles['text'] : styles['value']}>{value}</span>
    <span className={classNames(tiles['note'], styles['note'])}>{note}</span>
  </a>
);

/** The figures of the plan, each leading to the page it comes from. */
export const Tiles = ({ plan, label }: { readonly plan: OpenPlan; readonly label: string }) => {
  const { t } = useTranslation('overview');
  const say = useSay();
  const { derived, records } = plan;
  const { health, checks, growth, risks, work, currency } = derived;
  const to = (tab: PlanTab) => addressOf({ page: 'account', accountId: records.account.id, tab });
  const passed = checks.filter(({ state }) => state === 'pass').length;
  const unanswered = checks.filter(({ state }) => state === 'unanswered').length;
  const { nextStep, overdue } = work;
  const nextNote = [
    nextStep?.due ? t('tiles.nextStepDue', { day: format.day(nextStep.due) }) : '',
    nextStep?.owner ?? '',
  ];
  return (
    <nav className={tiles['tiles']} aria-label={label}>
      <Tile
        href={to('health')}
        label={t('tiles.health')}
        value={
          <>
            {health.percent === null ? '–' : format.percent(health.percent / 100, health.digits)}
            <StatusPill tone={displayHealth(health.status)} word={health.status} />
          </>
        }
        note={say(health.arithmetic)}
      />
      <Tile
        href={to('stakeholders')}
        label={t('tiles.relationship')}
        value={t('tiles.relationshipOf', { passed: String(passed), count: checks.length })}
        note={unanswered > 0 ? t('tiles.relationshipOpen', { count: unanswered }) : ''}
      />
      <Tile
        href={to('growth')}
        label={t('tiles.pipeline')}
        value={format.moneyCompact(growth.pipeline, currency)}
        note={
          growth.shareOfArr && growth.pipeline > 0
            ? t('tiles.pipelineShare', { percent: format.percent(growth.shareOfArr.percent / 100, 1) })
            : growth.open.length === 0
              ? t('tiles.pipelineNone')
              : ''
        }
      />
      <Tile
        href={to('risks')}
        label={t('tiles.risks')}
        value={format.number(risks.open)}
        note={records.risks.length === 0 ? t('tiles.risksNone') : t('tiles.risksHigh', { count: risks.high })}
      />
      <Tile
        href={to('meetings')}
        label={t('tiles.nextStep')}
        text
        value={nextStep?.text ?? t('tiles.nextStepNone')}
        note={
          overdue.length > 0
            ? t('tiles.overdue', { count: overdue.length })
            : nextNote.filter(Boolean).join(' · ')
        }
      />
    </nav>
  );
};
