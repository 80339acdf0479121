import { useEffect, useRef, type FocusEvent } from 'react';

import type { Growth } from '../../../shared/domain/growth.ts';
import { focusField } from '../../app/focus-record.ts';

/**
 * An opportunity that is won or lost moves to the list of those that closed, and back when it is opened
 * again. Where the focus was on it, the focus goes along: to its reason, or back to its status.
 */
export const useFollowMoved = ({ open, closed }: Pick<Growth, 'open' | 'closed'>) => {
  const focused = useRef<string | null>(null);
  const wasOpen = useRef(new Set(open.map(({ id }) => id)));
  useEffect(() => {
    const id = focused.current;
    const isOpen = new Set(open.map((one) => one.id));
    const lost = document.activeElement === document.body;
    if (id !== null && lost && wasOpen.current.has(id) && closed.some((one) => one.id === id))
      focusField({ id, field: 'closeReason' });
    else if (id !== null && lost && !wasOpen.current.has(id) && isOpen.has(id))
      focusField({ id, field: 'status' });
    wasOpen.current = isOpen;
  }, [open, closed]);
  return (event: FocusEvent) => {
    focused.current = event.target.closest('[data-record]')?.getAttribute('data-record') ?? null;
  };
};
