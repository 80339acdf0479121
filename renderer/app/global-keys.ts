import { isTyping } from '../ui/is-typing.ts';
import { openOverlay } from './overlay.ts';
import { navigate, type Route } from './route.ts';
import { redo, undo } from './undo.ts';

/** How long after `g` its letter may come. */
const chordMilliseconds = 1200;

const places: Readonly<Record<string, Route>> = {
  h: { page: 'home' },
  b: { page: 'book', layout: null },
  a: { page: 'health' },
  p: { page: 'playbooks', playbookId: null },
  i: { page: 'imports', part: null },
  y: { page: 'history' },
  s: { page: 'settings' },
};

/**
 * A text field with something of its own to take back keeps Ctrl+Z for itself: it says so, or it holds a text
 * that nothing saves by itself.
 */
const hasOwnUndo = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const { draft } = target.dataset;
  return draft === undefined
    ? isTyping(target) && target.type !== 'date' && target.value !== '' && !target.readOnly
    : draft === 'true';
};

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog]') !== null;

/** The keys that work everywhere (ui.md): Ctrl+K, Ctrl+Z, `g` and a letter, `?`. Returns how to stop. */
export const startGlobalKeys = (): (() => void) => {
  let chordUntil = 0;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter takes what an input method offers, Esc refuses it: nothing else on the page is meant.
    if (event.isComposing) {
      event.stopImmediatePropagation();
      return;
    }
    const chord = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (chord && key === 'k') {
      event.preventDefault();
      openOverlay('palette');
      return;
    }
    if (chord && (key === 'z' || key === 'y') && !hasOwnUndo(event.target)) {
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? redo() : undo());
      return;
    }
    if (chord || event.altKey || isTyping(event.target) || isInDialog(event.target)) return;
    if (event.defaultPrevented) return;
    if (event.timeStamp < chordUntil) {
      chordUntil = 0;
      const route = places[key];
      if (!route) return;
      event.preventDefault();
      event.stopPropagation();
      navigate(route);
    } else if (key === 'g') {
      chordUntil = event.timeStamp + chordMilliseconds;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === '?') {
      openOverlay('keys');
    }
  };
  // Before the page's own keys: the letter after `g` is not the grid's to type.
  window.addEventListener('keydown', onKeyDown, true);
  return () => window.removeEventListener('keydown', onKeyDown, true);
};
