import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { EscalationLine } from '../../../shared/domain/escalation.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';
import { PlanField } from '../plan/PlanField.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import styles from './Risks.module.css';

/** High risks shown before more are asked for. */
const shownAtFirst = 8;

type LineProps = {
  readonly plan: OpenPlan;
  readonly line: EscalationLine;
  /** Every part has to be there: what is missing is marked. */
  readonly needed: boolean;
};

const Missing = () => {
  const { t } = useTranslation('risks');
  return <StatusPill quiet tone="bad" word={t('escalation.missing')} />;
};

/** The next step, one click away; or the way to make one. */
const Step = ({ plan, line, needed }: LineProps) => {
  const { t } = useTranslation('risks');
  const readOnly = useReadOnly();
  const accountId = plan.records.account.id;
  const { nextStep, risk } = line;
  const lead = (tab: 'meetings' | 'growth', place: Parameters<typeof focusField>[0]) => {
    navigate({ page: 'account', accountId, tab });
    focusField(place);
  };
  if (nextStep) {
    const { from, id, text, owner } = nextStep;
    return (
      <>
        <button
          type="button"
          className={styles['step']}
          aria-label={t('escalation.goStep', { title: text })}
          onClick={() =>
            from === 'action'
              ? lead('meetings', { entity: 'action', id, field: 'title' })
              : lead('growth', { entity: 'opportunity', id, field: 'nextStep' })
          }
        >
          {text}
        </button>
        {owner ? <span className={styles['muted']}>{owner}</span> : null}
      </>
    );
  }
  const add = async () => {
    if (!risk) return lead('meetings', { entity: 'action', id: null, field: null });
    const { id: riskId, title, owner } = risk.risk;
    const values = { accountId, riskId, owner, title: t('escalation.actionFor', { title }).slice(0, 500) };
    try {
      const { id } = await planStore.change('record.create', { entity: 'action', values });
      lead('meetings', { entity: 'action', id, field: 'title' });
    } catch {
      // The refusal stands above the page.
    }
    return undefined;
  };
  return (
    <>
      {needed ? <Missing /> : null}
      {readOnly ? null : (
        <Button
          look="quiet"
          icon={<Plus aria-hidden />}
          aria-label={risk ? t('escalation.addStepFor', { title: risk.risk.title }) : t('escalation.addStep')}
          onClick={() => void add()}
        >
          {t('escalation.addStep')}
        </Button>
      )}
    </>
  );
};

const Due = ({ plan, line, needed }: LineProps) => {
  const { t } = useTranslation('risks');
  const readOnly = useReadOnly();
  const { due, nextStep } = line;
  if (due) {
    const late = due < plan.today;
    return <span className={late ? styles['late'] : undefined}>{format.day(due)}</span>;
  }
  if (!nextStep || readOnly) return needed ? <Missing /> : '–';
  const go = () => {
    const { from, id } = nextStep;
    const action = from === 'action';
    navigate({ page: 'account', accountId: plan.records.account.id, tab: action ? 'meetings' : 'growth' });
    focusField({
      entity: action ? 'action' : 'opportunity',
      id,
      field: action ? 'dueOn' : 'nextStepDue',
    });
  };
  return (
    <>
      {needed ? <Missing /> : null}
      <Button look="quiet" aria-label={t('escalation.setDueOf', { title: nextStep.text })} onClick={go}>
        {t('escalation.setDue')}
      </Button>
    </>
  );
};

const Line = (props: LineProps) => {
  const { plan, line, needed } = props;
  const { t } = useTranslation('risks');
  const { account } = plan.records;
  const { health } = plan.derived;
  const { risk, path } = line;
  const title = risk?.risk.title ?? t('escalation.account');
  return (
    <tr>
      <th scope="row">
        {risk ? (
          `${risk.number}. ${title}`
        ) : (
          <>
            {title} <StatusPill quiet tone={displayHealth(health.status)} word={health.status} />
          </>
        )}
      </th>
      <td>
        <Step {...props} />
      </td>
      <td>
        <Due {...props} />
      </td>
      <td>
        {path === null && needed ? <Missing /> : null}
        <PlanField
          entity={risk ? 'risk' : 'account'}
          record={risk?.risk ?? account}
          field="escalationPath"
          label={t('escalation.pathOf', { title })}
          hideLabel
          lines
          {...(risk && line.inherited && path !== null ? { placeholder: t('escalation.inherited') } : {})}
        />
      </td>
    </tr>
  );
};

/** Next step, due date and escalation path of the account and of each high risk (row 37). */
export const Escalation = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('risks');
  const [all, setAll] = useState(false);
  const { escalation, health } = plan.derived;
  const shown = all ? escalation.risks : escalation.risks.slice(0, shownAtFirst);
  const more = escalation.risks.length - shown.length;
  return (
    <Panel
      title={t('escalation.title')}
      aside={escalation.needed ? t('escalation.needed', { status: health.status }) : t('escalation.calm')}
      flush
      actions={
        more > 0 ? (
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('escalation.more', { count: more })}
          </Button>
        ) : null
      }
    >
      <div className={styles['matrixBox']}>
        <table className={styles['matrix']}>
          <thead>
            <tr>
              <th scope="col">{t('escalation.what')}</th>
              <th scope="col">{t('escalation.nextStep')}</th>
              <th scope="col">{t('escalation.due')}</th>
              <th scope="col">{t('escalation.path')}</th>
            </tr>
          </thead>
          <tbody>
            <Line plan={plan} line={escalation.account} needed={escalation.needed} />
            {shown.map((line) => (
              <Line key={line.risk?.risk.id} plan={plan} line={line} needed />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};
