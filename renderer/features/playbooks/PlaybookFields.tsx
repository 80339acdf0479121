import { useTranslation } from 'react-i18next';

import { playbook as entity } from '../../../shared/records/playbook.ts';
import { RecordField } from '../../ui/RecordField.tsx';
import { write, type OpenPlaybook } from './playbook-store.ts';

import styles from './Playbooks.module.css';

type Name = Exclude<keyof typeof entity.fields, 'standard'>;

const short: readonly Name[] = ['name', 'trigger', 'owner', 'reviewOn', 'versionNote'];
const lists: readonly Name[] = ['requiredData', 'tools', 'escalationPath', 'successMetrics', 'links'];

/** Everything a playbook says besides its steps, each field edited in place (row 45). */
export const PlaybookFields = ({ open }: { readonly open: OpenPlaybook }) => {
  const { t } = useTranslation('playbooks');
  const { playbook } = open;
  const field = (name: Name, lines = false) => (
    <div key={name} data-record={playbook.id} data-field={name}>
      <RecordField
        field={entity.fields[name]}
        label={t(`fields.${name}`)}
        value={playbook[name]}
        currency="USD"
        lines={lines}
        {...(name === 'trigger' ? { hint: t('fields.triggerHint') } : {})}
        onSave={(value, expected) =>
          write('record.update', {
            entity: 'playbook',
            id: playbook.id,
            changes: { [name]: value },
            expected: { [name]: expected },
          })
        }
      />
    </div>
  );
  return (
    <div className={styles['fields']}>
      <div className={styles['short']}>{short.map((name) => field(name))}</div>
      {field('purpose', true)}
      <div className={styles['lists']}>{lists.map((name) => field(name))}</div>
      {field('conversationGuide')}
    </div>
  );
};
