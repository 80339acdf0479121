import { useEffect } from 'react';

import type { PlanTab } from '../../../shared/domain/finding.ts';
import { isTyping } from '../../ui/is-typing.ts';
import { planPages } from './tabs.ts';

const step = (current: PlanTab, by: 1 | -1): PlanTab => {
  const at = planPages.findIndex(({ id }) => id === current);
  return planPages[(at + by + planPages.length) % planPages.length]?.id ?? current;
};

/**
 * `[` and `]` go to the page before and after, wherever no text is typed; with Ctrl also from within a field,
 * which is saved first.
 */
export const useTabKeys = (current: PlanTab | null, go: (id: PlanTab) => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = event.key === ']' ? 1 : event.key === '[' ? -1 : null;
      if (current === null || by === null || event.defaultPrevented) return;
      const anywhere = event.ctrlKey || event.metaKey;
      if (!anywhere && isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=listbox]')) return;
      event.preventDefault();
      // A field saves what was typed when it is left.
      if (anywhere && event.target instanceof HTMLElement) event.target.blur();
      go(step(current, by));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [current, go]);
};
