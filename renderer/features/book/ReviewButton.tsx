import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call, takeSaved } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { useBook } from './book-store.ts';

/** Saves the book review of what the table shows, in its order. */
export const ReviewButton = () => {
  const { t } = useTranslation('book');
  const layout = useBook((state) => state.layout);
  const [running, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      takeSaved((await call('export.book', { job: crypto.randomUUID(), layout })).saved);
    } catch (error) {
      showProblem(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button
      icon={<FileDown aria-hidden />}
      disabled={running}
      title={t('review.hint')}
      onClick={() => void run()}
    >
      {t(running ? 'review.running' : 'review.button')}
    </Button>
  );
};
