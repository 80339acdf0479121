const focusable = 'input, textarea, button, [tabindex]';
/** Long enough for a page of 500 rows to be drawn. */
const patienceMilliseconds = 1500;

type Place = { readonly id: string | null; readonly field: string | null };

const selectorFor = ({ id, field }: Place): string | null => {
  const parts = [
    id === null ? '' : `[data-record="${CSS.escape(id)}"]`,
    field === null ? '' : `[data-field="${CSS.escape(field)}"]`,
  ].join('');
  return parts === '' ? null : `main ${parts}, ${parts}`;
};

const focusIn = (place: HTMLElement): void => {
  const target = place.matches(focusable) ? place : (place.querySelector<HTMLElement>(focusable) ?? place);
  place.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
};

/** Moves the focus to a field of a record, as soon as it is on the page. */
export const focusField = (place: Place): void => {
  const selector = selectorFor(place);
  if (selector === null) return;
  const until = performance.now() + patienceMilliseconds;
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) focusIn(found);
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
