const find = (selector: string): HTMLElement | null => document.querySelector(`main ${selector}`);

/** Moves the keyboard to a signal's name once it is drawn. */
export const focusSignal = (key: string): void => {
  requestAnimationFrame(() => find(`[data-signal="${CSS.escape(key)}"] input`)?.focus());
};

/** To the first field of the page. */
export const focusStart = (): void => find('input')?.focus();

/** After a button has gone, or gone dead, under the keyboard: to the signal, or where one is added. */
export const keepFocus = (key: string | undefined): void => {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const line = key === undefined ? null : find(`[data-signal="${CSS.escape(key)}"] input`);
    (line ?? find('[data-add="signal"]'))?.focus();
  });
};
