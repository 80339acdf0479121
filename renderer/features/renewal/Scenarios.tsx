import { useTranslation } from 'react-i18next';

import type { Call } from '../../../shared/contract.ts';
import type { ScenarioLine } from '../../../shared/domain/renewal-scenarios.ts';
import { renewalScenario, type ScenarioKind } from '../../../shared/records/renewal.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { RecordField } from '../../ui/RecordField.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useKeptFocus } from '../plan/use-kept-focus.ts';
import { planStore, useCurrency, useSay, type OpenPlan } from '../plan/use-plan.ts';

import pill from '../../ui/PressPill.module.css';
import styles from './Renewal.module.css';

type CardProps = {
  readonly plan: OpenPlan;
  readonly line: ScenarioLine;
};

const Facts = ({ line }: Pick<CardProps, 'line'>) => {
  const { t } = useTranslation('renewal');
  const currency = useCurrency();
  const { arrAfter, nrr } = line;
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('scenarios.after')}</dt>
        <dd title={arrAfter === null ? undefined : format.money(arrAfter, currency)}>
          {arrAfter === null ? t('scenarios.unknown') : format.moneyCompact(arrAfter, currency)}
        </dd>
      </div>
      <div>
        <dt>{t('scenarios.nrr')}</dt>
        <dd>{nrr ? format.percent(nrr.percent / 100, 1) : t('scenarios.unknown')}</dd>
      </div>
    </dl>
  );
};

const fields = ['arrEffect', 'likelihood', 'assumptions'] as const;

/** One way the renewal may end: its effect entered or suggested, and what it rests on. */
const Card = ({ plan, line }: CardProps) => {
  const { t } = useTranslation('renewal');
  const { t: name } = useTranslation('fields');
  const say = useSay();
  const [card, keep] = useKeptFocus<HTMLLIElement>({ entity: 'renewalCycle', id: null, field: 'forecast' });
  const currency = useCurrency();
  const readOnly = useReadOnly();
  const { kind, scenario, suggestion, entered } = line;
  const accountId = plan.records.account.id;
  const { cycle } = plan.derived.renewalPlan;
  const expected = cycle?.forecast === kind;
  const word = t(`scenarios.kind.${kind}`);
  const save = (changes: Call<'renewal.scenario'>['changes']) =>
    planStore.change('renewal.scenario', { accountId, kind, changes });
  const expect = (forecast: ScenarioKind | null) =>
    planStore.change('renewal.edit', { accountId, forecast }).catch(() => undefined);
  const amount = suggestion.arrEffect === null ? '' : format.moneyCompact(suggestion.arrEffect, currency);
  return (
    <li ref={card} className={styles['scenario']} data-expected={expected}>
      <header className={styles['scenarioHead']}>
        <h3>{word}</h3>
        {readOnly && !expected ? null : (
          <button
            type="button"
            className={pill['pill']}
            aria-pressed={expected}
            aria-label={t('scenarios.expectedNamed', { kind: word })}
            onClick={readOnly ? undefined : () => void expect(expected ? null : kind)}
          >
            {t('scenarios.expected')}
          </button>
        )}
      </header>
      <Facts line={line} />
      {fields.map((field) => (
        <div key={field} data-record={scenario?.id} data-field={field}>
          <RecordField
            field={renewalScenario.fields[field]}
            value={scenario?.[field] ?? null}
            currency={currency}
            label={name(`renewalScenario.${field}`)}
            lines={field === 'assumptions'}
            {...(field === 'arrEffect' && !entered && amount !== ''
              ? { placeholder: `${amount} (${t('scenarios.suggested')})` }
              : {})}
            onSave={(value) => save({ [field]: value })}
          />
        </div>
      ))}
      <div className={styles['reasons']}>
        {suggestion.reasons.map((reason) => (
          <p key={reason.code}>{say(reason)}</p>
        ))}
        {suggestion.arrEffect !== null &&
        suggestion.arrEffect !== (scenario?.arrEffect ?? null) &&
        !readOnly ? (
          <Button
            look="quiet"
            aria-label={t('scenarios.useNamed', { kind: word, amount })}
            onClick={() => {
              keep();
              save({ arrEffect: suggestion.arrEffect }).catch(() => undefined);
            }}
          >
            {t('scenarios.use', { amount })}
          </Button>
        ) : null}
      </div>
    </li>
  );
};

/** Flat, expand and contract with their effect on ARR and retention, and which of them is expected (row 42). */
export const Scenarios = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('renewal');
  const currency = useCurrency();
  const { scenarios, cycle } = plan.derived.renewalPlan;
  const { lines, likelihoods, expectedArr } = scenarios;
  if (plan.derived.renewal.renewalDate === null) return null;
  const foot =
    expectedArr === null
      ? likelihoods === null || likelihoods === 100
        ? ''
        : t('scenarios.likelihoods', { percent: format.percent(likelihoods / 100) })
      : t('scenarios.expectedArr', { arr: format.money(expectedArr, currency) });
  return (
    <Panel
      title={t('scenarios.title')}
      aside={plan.records.account.arr === null ? t('scenarios.noArr') : undefined}
    >
      <ul className={styles['scenarios']} data-record={cycle?.id} data-field="forecast">
        {lines.map((line) => (
          <Card key={line.kind} plan={plan} line={line} />
        ))}
      </ul>
      {foot === '' ? null : <p className={styles['foot']}>{foot}</p>}
    </Panel>
  );
};
