import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { meetingPanels } from '../plan/page-panels.ts';
import { Panel } from '../plan/Panel.tsx';
import { RecordDetails } from '../plan/RecordDetails.tsx';
import { UnmappedPeople } from '../plan/UnmappedPeople.tsx';
import { useOpened } from '../plan/use-opened.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { ActionItems } from './ActionItems.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { MeetingList } from './MeetingList.tsx';
import { MutualPlan } from './MutualPlan.tsx';

import grid from '../plan/PageGrid.module.css';

const actionFields = ['title', 'owner', 'side', 'dueOn', 'mutual', 'status', 'closedOn'] as const;

/** What was said and agreed: actions, overdue first, what both sides do next, and the meetings (rows 20, 38 to 40). */
export const MeetingsPage = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('meetings');
  const { opened, open, close } = useOpened();
  const [form, setForm] = useState<{ readonly meetingId: string | null } | null>(null);
  const { meetings } = plan.derived.work;
  const edited = meetings.find(({ meeting }) => meeting.id === form?.meetingId) ?? null;
  const record = (
    <Button
      look="primary"
      data-add="meeting"
      icon={<Plus aria-hidden />}
      onClick={() => setForm({ meetingId: null })}
    >
      {t('record')}
    </Button>
  );
  return (
    <div className={grid['page']}>
      <UnmappedPeople plan={plan} />
      <ActionItems plan={plan} onOpen={open} />
      <MutualPlan plan={plan} onOpen={open} />
      {meetingPanels.map(({ id, panel: Part }) => (
        <Part key={id} plan={plan} />
      ))}
      <Panel title={t('title')} flush actions={meetings.length > 0 ? record : null}>
        {meetings.length === 0 ? (
          <EmptyState title={t('empty.title')} body={t('empty.body')} actions={record} />
        ) : (
          <MeetingList lines={meetings} onEdit={(meetingId) => setForm({ meetingId })} />
        )}
      </Panel>
      <RecordDetails
        entity="action"
        record={plan.records.actions.find(({ id }) => id === opened) ?? null}
        nameField="title"
        fields={actionFields}
        onClose={close}
      />
      {form ? <MeetingForm plan={plan} line={edited} onClose={() => setForm(null)} /> : null}
    </div>
  );
};
