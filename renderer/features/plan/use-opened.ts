import { useCallback, useRef, useState } from 'react';

import { onLostFocus } from '../../app/lost-focus.ts';

type Opened = {
  /** Id of the record whose details are shown, or null. */
  readonly opened: string | null;
  readonly open: (id: string) => void;
  readonly close: () => void;
};

const canFocus = (element: Element | null): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement;

/**
 * Which record's details are open. Closing them gives the focus back to where it was, also to a part of a
 * figure, which the window above the page does not do by itself.
 */
export const useOpened = (): Opened => {
  const [opened, setOpened] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  const open = useCallback((id: string) => {
    opener.current = document.activeElement;
    setOpened(id);
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    const before = opener.current;
    onLostFocus(() => {
      if (canFocus(before)) before.focus();
    });
  }, []);
  return { opened, open, close };
};
