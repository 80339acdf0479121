import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { classNames } from './class-names.ts';

import button from './Button.module.css';
import styles from './Dialog.module.css';

export type DialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string;
  /** What stands above the content and does not scroll with it. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
};

/** A window above the page for one task. Esc and the cross close it; focus returns where it was. */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  notice,
  children,
  actions,
  width = 'narrow',
}: DialogProps) => {
  const { t } = useTranslation('common');
  const body = useRef<HTMLDivElement>(null);
  // A form begins in its first field, not on the cross.
  const firstField = () =>
    body.current?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea, [role=combobox]') ?? true;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup className={styles['dialog']} data-width={width} initialFocus={firstField}>
          <header className={styles['head']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {/* Without a tooltip: it would take the first Esc for itself. */}
            <Base.Close aria-label={t('close')} className={classNames(button['button'], button['icon'])}>
              <X aria-hidden />
            </Base.Close>
          </header>
          {description ? (
            <Base.Description className={styles['description']}>{description}</Base.Description>
          ) : null}
          {notice ? <div className={styles['notice']}>{notice}</div> : null}
          <div ref={body} className={styles['body']}>
            {children}
          </div>
          {actions ? <footer className={styles['actions']}>{actions}</footer> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
};
