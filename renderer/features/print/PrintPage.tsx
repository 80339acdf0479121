import { useTranslation } from 'react-i18next';
import { create } from 'zustand';

import { foldedFindings } from '../../../shared/domain/folded-findings.ts';
import { draftPoints } from '../../../shared/domain/plan-check.ts';
import { planEditions, type PlanEdition } from '../../../shared/editions.ts';
import { papers } from '../../../shared/records/print.ts';
import { focusField } from '../../app/focus-record.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { Select } from '../../ui/Select.tsx';
import { EmptyState, LoadingState } from '../../ui/States.tsx';
import { ExportButton } from '../plan/ExportButton.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useSay, type OpenPlan } from '../plan/use-plan.ts';
import { CarriedPlan } from './CarriedPlan.tsx';
import { Preparation } from './Preparation.tsx';
import { PreviewPages } from './PreviewPages.tsx';
import { SectionList } from './SectionList.tsx';
import { useEditionSetting } from './use-edition-setting.ts';
import { usePreview } from './use-preview.ts';

import grid from '../plan/PageGrid.module.css';
import styles from './Print.module.css';

type Props = { readonly plan: OpenPlan };

/** The edition that was looked at last, kept from account to account. */
const useEdition = create<{ readonly edition: PlanEdition }>(() => ({ edition: 'internal' }));

/** The findings that make a document a draft, each leading to its place. */
const Draft = ({ plan }: Props) => {
  const { t } = useTranslation('print');
  const say = useSay();
  const open = draftPoints(plan.derived.planCheck);
  if (open.length === 0) return <p className={styles['hint']}>{t('ready')}</p>;
  return (
    <>
      <p className={styles['draft']}>{t('draft', { count: open.length })}</p>
      <ul className={styles['findings']}>
        {foldedFindings(open).map(({ finding, more }) => (
          <li key={`${finding.rule} ${finding.jump.id ?? ''} ${finding.jump.field ?? ''}`}>
            {more > 0 ? (
              t('alike', { count: more })
            ) : (
              <a
                href={`#/account/${plan.records.account.id}/${finding.jump.tab}`}
                onClick={() => focusField(finding.jump)}
              >
                {say(finding.says)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Printable = ({ plan }: Props) => {
  const { t } = useTranslation('print');
  const { edition } = useEdition();
  const { records } = plan;
  const [setting, save] = useEditionSetting(plan, edition);
  const [state, again] = usePreview(records, edition);
  const { shown } = state;
  return (
    <div className={styles['layout']}>
      <div className={styles['side']}>
        <Panel title={t('edition')}>
          <div className={styles['choices']}>
            <Select
              label={t('edition')}
              value={edition}
              placeholder={t('edition')}
              choices={planEditions.map((value) => ({ value, label: t(`editions.${value}`) }))}
              onChange={(next) => next && useEdition.setState({ edition: next })}
            />
            <p className={styles['hint']}>{t(`for.${edition}`)}</p>
            <Select
              label={t('paper')}
              value={setting?.paper ?? 'Letter'}
              placeholder={t('paper')}
              choices={papers.map((value) => ({ value, label: t(`papers.${value}`) }))}
              onChange={(paper) => save({ paper })}
            />
            <CarriedPlan edition={edition} setting={setting} onChange={save} />
            <ExportButton accountId={records.account.id} edition={edition} />
          </div>
          <Draft plan={plan} />
        </Panel>
        {edition === 'onePager' ? null : (
          <Panel title={t('sections')}>
            <SectionList edition={edition} setting={setting} onChange={save} />
          </Panel>
        )}
      </div>
      <div className={styles['paper']}>
        <Preparation plan={plan} />
        <p className={styles['state']} role="status">
          {state.step === 'drawing' ? t('drawing') : shown ? t('pages', { count: shown.pages.length }) : ''}
        </p>
        {state.step === 'failed' ? (
          <EmptyState
            title={t('failed')}
            body={state.message}
            actions={<Button onClick={again}>{t('again')}</Button>}
          />
        ) : null}
        {shown ? <PreviewPages shown={shown} stale={state.step !== 'drawn'} /> : null}
        {!shown && state.step === 'drawing' ? <LoadingState /> : null}
      </div>
    </div>
  );
};

/** Every document of the plan before it is saved: edition, sections, what makes it a draft, and its pages. */
export const PrintPage = ({ plan }: Props) => {
  const { t } = useTranslation('print');
  const isPast = useReadOnly();
  return (
    <div className={grid['page']}>
      {isPast ? <EmptyState title={t('past.title')} body={t('past.body')} /> : <Printable plan={plan} />}
    </div>
  );
};
