import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { BatchDialog } from '../features/batch/BatchDialog.tsx';
import { Palette } from '../features/search/Palette.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ErrorState } from '../ui/States.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { refreshStatus, useCoreStatus } from './core-status.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { startGlobalKeys } from './global-keys.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { startPdfDrops } from './open-pdf.ts';
import { openOverlay, useOverlay } from './overlay.ts';
import { Page } from './Page.tsx';
import { closeProblem, useProblem } from './problem.ts';
import { Rail } from './Rail.tsx';
import { addressOf, useRoute } from './route.ts';

import styles from './App.module.css';

const Problem = () => {
  const { t } = useTranslation('common');
  const error = useProblem((state) => state.error);
  if (error === null) return null;
  return (
    <div className={styles['problem']} role="alert">
      <p>{error instanceof Error && error.name === 'CallError' ? error.message : t('error.body')}</p>
      <IconButton label={t('close')} icon={<X aria-hidden />} onClick={closeProblem} />
    </div>
  );
};

/** The window: rail, page, what lies above the page. */
export const App = () => {
  const { t } = useTranslation('app');
  const route = useRoute();
  const overlay = useOverlay((state) => state.open);
  // The core has never answered: nothing on any page can work.
  const unreachable = useCoreStatus(({ status, error }) => (status === null ? error : null));
  useEffect(startGlobalKeys, []);
  useEffect(startPdfDrops, []);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <Toasts>
          <a className={styles['skip']} href={addressOf(route)} onClick={focusPage}>
            {t('skip')}
          </a>
          <div className={styles['frame']}>
            <Rail />
            <main id="page" className={styles['page']} tabIndex={-1}>
              <Problem />
              {unreachable === null ? null : (
                <ErrorState
                  error={unreachable}
                  title={t('unreachable.title')}
                  onRetry={() => void refreshStatus()}
                />
              )}
              <ErrorBoundary place={addressOf(route)}>
                <Page route={route} />
              </ErrorBoundary>
            </main>
          </div>
          <Palette
            open={overlay === 'palette'}
            onOpenChange={(open) => openOverlay(open ? 'palette' : null)}
          />
          <BatchDialog
            open={overlay === 'batch'}
            onOpenChange={(open) => openOverlay(open ? 'batch' : null)}
          />
          <KeysDialog open={overlay === 'keys'} onOpenChange={(open) => openOverlay(open ? 'keys' : null)} />
        </Toasts>
      </Tooltip.Provider>
    </CSPProvider>
  );
};

const focusPage = (event: { preventDefault: () => void }) => {
  event.preventDefault();
  document.querySelector<HTMLElement>('#page')?.focus();
};
