import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isDay } from '../../../shared/dates.ts';
import { isInRole } from '../../../shared/domain/contact.ts';
import type { ValueSummary } from '../../../shared/records/stakeholder.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';

import field from '../../ui/Field.module.css';
import styles from './Stakeholders.module.css';

type Props = { readonly plan: OpenPlan };

const SummaryForm = ({ plan, onDone }: Props & { readonly onDone: () => void }) => {
  const { t } = useTranslation('stakeholders');
  const people = plan.records.stakeholders.filter((person) => isInRole(person, plan.today));
  const sponsor = people.find(({ roleType }) => roleType === 'Executive Sponsor');
  const [stakeholderId, setStakeholderId] = useState<string | null>(sponsor?.id ?? null);
  const [sentOn, setSentOn] = useState(plan.today);
  const [summary, setSummary] = useState('');
  const once = useOneAtATime();
  const record = async () => {
    const values = {
      accountId: plan.records.account.id,
      stakeholderId,
      sentOn,
      summary: summary.trim() || null,
    };
    // A refusal stands above the page.
    await planStore.change('record.create', { entity: 'valueSummary', values });
    onDone();
  };
  return (
    <div className={styles['form']}>
      <div className={field['labelled']}>
        {t('summary.to')}
        <Select
          label={t('summary.to')}
          value={stakeholderId}
          placeholder={t('nobody')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setStakeholderId}
        />
      </div>
      <label className={field['labelled']}>
        {t('summary.on')}
        <input
          type="date"
          className={field['control']}
          value={sentOn}
          onChange={(event) => setSentOn(event.target.value)}
        />
      </label>
      <label className={field['labelled']}>
        {t('summary.text')}
        <textarea
          className={field['control']}
          rows={2}
          maxLength={500}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
      </label>
      <div className={styles['row']}>
        <Button look="primary" disabled={!isDay(sentOn)} onClick={() => once(record)}>
          {t('summary.save')}
        </Button>
      </div>
    </div>
  );
};

/** Records a value summary: a contact is not one (row 17). */
export const RecordSummary = ({ plan }: Props) => {
  const { t } = useTranslation('stakeholders');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t('summary.title')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t('summary.record')}</Button>}
    >
      <SummaryForm plan={plan} onDone={() => setOpen(false)} />
    </Popover>
  );
};

/** The value summaries sent so far, newest first. */
export const SentSummaries = ({ plan }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: word } = useTranslation('common');
  const names = new Map(plan.records.stakeholders.map(({ id, name }) => [id, name]));
  const newestFirst = [...plan.records.valueSummaries].sort((a, b) => b.sentOn.localeCompare(a.sentOn));
  const label = ({ sentOn, stakeholderId }: ValueSummary) =>
    t('summary.sent', { day: format.day(sentOn), name: names.get(stakeholderId ?? '') ?? t('nobody') });
  const remove = (summary: ValueSummary) => {
    planStore.change('record.remove', { entity: 'valueSummary', ids: [summary.id] }).then(
      () => offerUndoOfLast(t('summary.removed', { day: format.day(summary.sentOn) })),
      () => undefined,
    );
  };
  if (newestFirst.length === 0) return null;
  return (
    <ul className={styles['summaries']} aria-label={t('summary.list')}>
      {newestFirst.map((summary) => (
        <li key={summary.id} title={summary.summary ?? undefined}>
          {label(summary)}
          <IconButton
            label={word('removeItem', { item: label(summary) })}
            icon={<X aria-hidden />}
            onClick={() => remove(summary)}
          />
        </li>
      ))}
    </ul>
  );
};
