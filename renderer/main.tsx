import './no-eval.ts';
import './ui/tokens.css';
import './ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/App.tsx';
import { startListening } from './app/core-status.ts';
import { startRouting } from './app/route.ts';
import { startTheme } from './app/theme.ts';
import { startTexts } from './text/index.ts';

const start = async (): Promise<void> => {
  startTheme();
  await startTexts();
  startListening();
  startRouting();
  const root = document.querySelector('#root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};

void start();
