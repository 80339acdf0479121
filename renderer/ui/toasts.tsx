import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './Toast.module.css';

const manager = Base.createToastManager();

/** Says what was done, with the button that takes it back; nothing else is worth a toast (ui.md). */
export const offerUndo = (message: string, action: { readonly label: string; readonly run: () => void }) => {
  const id = manager.add({
    title: message,
    timeout: 8000,
    actionProps: {
      children: action.label,
      onClick: () => {
        manager.close(id);
        action.run();
      },
    },
  });
};

const List = () => {
  const { toasts } = Base.useToastManager();
  const { t } = useTranslation('common');
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={styles['toast']}>
      <Base.Content className={styles['content']}>
        <Base.Title className={styles['title']} />
        <Base.Action className={styles['action']} />
        <Base.Close className={styles['close']} aria-label={t('close')}>
          <X aria-hidden />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
};

/** Shows the toasts; F6 moves the focus to them. */
export const Toasts = ({ children }: { readonly children: ReactNode }) => (
  <Base.Provider toastManager={manager} limit={1}>
    {children}
    <Base.Portal>
      <Base.Viewport className={styles['viewport']}>
        <List />
      </Base.Viewport>
    </Base.Portal>
  </Base.Provider>
);
