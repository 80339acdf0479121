import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';

import styles from './Form.module.css';

type Props = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly saveLabel: string;
  /** Stands beside the button, such as its key. */
  readonly note?: string;
  /** False while there is nothing that could be saved. */
  readonly canSave?: boolean;
  /** Saves; false when something is missing, and a rejection when it was refused: what was typed stays. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form in a window of its own, saved as a whole by its button or Ctrl+Enter, and only once at a time. */
export const FormDialog = (props: Props) => {
  const { title, description, saveLabel, note, canSave = true, onSave, onClose, children } = props;
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  /** From the button to the first field that is not in order; who is in a field stays there. */
  const leadToProblem = () => {
    if (form.current?.contains(document.activeElement)) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };
  const save = async () => {
    if (busy || !canSave) return;
    setBusy(true);
    // A refusal stands above the page.
    const saved = await onSave().catch(() => false);
    if (saved) {
      onClose();
      return;
    }
    setBusy(false);
    requestAnimationFrame(leadToProblem);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      open
      width="wide"
      title={title}
      {...(description ? { description } : {})}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <>
          {note ? <span className={styles['keys']}>{note}</span> : null}
          <Button look="primary" disabled={busy || !canSave} onClick={() => void save()}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <div ref={form} className={styles['form']} onKeyDown={onKeyDown}>
        {children}
      </div>
    </Dialog>
  );
};
