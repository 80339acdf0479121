import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useSubmit } from '../../ui/use-one-at-a-time.ts';

import field from '../../ui/Field.module.css';
import styles from './Book.module.css';

/** A new account by its name; the rest is recorded on its page. */
export const NewAccount = () => {
  const { t } = useTranslation('book');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const create = async () => {
    try {
      const { id } = await call('record.create', { entity: 'account', values: { name: name.trim() } });
      setName('');
      navigate({ page: 'account', accountId: id, tab: null });
    } catch (error) {
      showProblem(error);
    }
    setOpen(false);
  };
  const submit = useSubmit(create);
  return (
    <>
      <Button icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('addTitle')}>
        <form className={styles['form']} onSubmit={submit}>
          <label className={field['labelled']}>
            {t('addName')}
            <input
              className={field['control']}
              value={name}
              maxLength={200}
              data-draft
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            {t('addAction')}
          </Button>
        </form>
      </Dialog>
    </>
  );
};
