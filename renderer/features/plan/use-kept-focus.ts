import { useCallback, useRef, type RefObject } from 'react';

import { focusField, type Place } from '../../app/focus-record.ts';
import { onLostFocus } from '../../app/lost-focus.ts';

const controls = 'button:not([tabindex="-1"]), input, textarea, [role=combobox]';

/**
 * For lists whose buttons make their own line go away: `keep`, called when one is pressed, gives the focus to
 * what comes in its place, or to `otherwise` when nothing is left.
 */
export const useKeptFocus = <T extends HTMLElement>(
  otherwise: Place,
): readonly [list: RefObject<T | null>, keep: () => void] => {
  const list = useRef<T>(null);
  const { entity, id, field } = otherwise;
  const keep = useCallback(() => {
    const all = () => [...(list.current?.querySelectorAll<HTMLElement>(controls) ?? [])];
    const at = all().findIndex((control) => control === document.activeElement);
    if (at < 0) return;
    // What was pressed goes away when the core has answered and the page is read again.
    onLostFocus(() => {
      const left = all();
      const next = left[Math.min(at, left.length - 1)];
      if (next) next.focus();
      else focusField({ ...(entity === undefined ? {} : { entity }), id, field });
    });
  }, [entity, id, field]);
  return [list, keep];
};
