import { FileDown } from 'lucide-react';
import { useState, type DragEvent } from 'react';

import { Button } from './Button.tsx';

import styles from './DropZone.module.css';

type Props = {
  readonly title: string;
  readonly note: string;
  readonly chooseLabel: string;
  readonly onFile: (file: File) => void;
  readonly onChoose: () => void;
};

/** Where a file is dropped, with a button that does the same for the keyboard. */
export const DropZone = ({ title, note, chooseLabel, onFile, onChoose }: Props) => {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      className={styles['zone']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={accept}
    >
      <FileDown aria-hidden />
      <p className={styles['title']}>{title}</p>
      <p className={styles['note']}>{note}</p>
      <Button look="primary" onClick={onChoose}>
        {chooseLabel}
      </Button>
    </div>
  );
};
