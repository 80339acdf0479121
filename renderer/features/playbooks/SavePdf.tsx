import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call, takeSaved } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';

import styles from './Playbooks.module.css';

/** Characters named when no font has them; a playbook in another script would fill the screen. */
const namedCharacters = 20;

/** Makes the PDF of a playbook as it is now. */
export const SavePdf = ({ playbookId }: { readonly playbookId: string }) => {
  const { t } = useTranslation('playbooks');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const run = async () => {
    setBusy(true);
    setSaid('');
    try {
      const { saved, missingCharacters } = await call('export.playbook', {
        job: crypto.randomUUID(),
        playbookId,
      });
      const name = takeSaved(saved);
      const characters = missingCharacters.slice(0, namedCharacters).join(' ');
      if (name !== null)
        setSaid(characters ? t('pdf.incomplete', { name, characters }) : t('pdf.saved', { name }));
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <span className={styles['saved']} role="status">
        {said}
      </span>
      <Button look="primary" icon={<FileDown aria-hidden />} disabled={busy} onClick={() => void run()}>
        {t(busy ? 'pdf.busy' : 'pdf.button')}
      </Button>
    </>
  );
};
