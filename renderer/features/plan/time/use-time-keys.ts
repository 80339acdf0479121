import { useEffect, useRef } from 'react';

import { isTyping } from '../../../ui/is-typing.ts';
import { planStore } from '../use-plan.ts';

/** `t` chooses another day of the plan, or leads back to today, wherever no text is typed. */
export const useTimeKeys = (choose: () => void): void => {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 't' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=listbox]')) return;
      event.preventDefault();
      if (planStore.getState().asOf === null) latest.current();
      else void planStore.travel(null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};
