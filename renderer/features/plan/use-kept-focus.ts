import { useCallback, useRef, type RefObject } from 'react';

import { focusField, type Place } from '../../app/focus-record.ts';

/** How long what was pressed may take to go away, milliseconds: the core answers and the page is read again. */
const patience = 1500;

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
    const until = performance.now() + patience;
    const look = () => {
      if (document.activeElement === document.body) {
        const left = all();
        const next = left[Math.min(at, left.length - 1)];
        if (next) next.focus();
        else focusField({ ...(entity === undefined ? {} : { entity }), id, field });
      } else if (performance.now() < until) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, [entity, id, field]);
  return [list, keep];
};
