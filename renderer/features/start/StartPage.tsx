import { useCoreStatus } from '../../app/core-status.ts';
import { LoadingState } from '../../ui/States.tsx';
import { Home } from './Home.tsx';
import { Welcome } from './Welcome.tsx';

/** Home, or the first steps while the book is empty. */
export const StartPage = () => {
  const accounts = useCoreStatus((state) => state.status?.accounts ?? null);
  if (accounts === null) return <LoadingState />;
  return accounts === 0 ? <Welcome /> : <Home />;
};
