/** True where typing means text: an input, or something that edits like one. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    // A table whose current cell would take the letter.
    target.dataset['types'] === 'true' ||
    target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button])'));
