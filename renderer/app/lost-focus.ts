import { createPatience } from './patience.ts';

/** Frames in a row without focus: a window that closes lets go of it for one and then gives it back itself. */
const lostFrames = 3;

/** Remembers where the focus is; what it returns calls `give` later, unless the focus has gone on by then. */
export const holdFocus = (): ((give: () => void) => void) => {
  const holder = document.activeElement;
  return (give) => {
    const now = document.activeElement;
    if (now === holder || now === document.body) give();
  };
};

/** Calls `give` once what has the focus goes away; not at all when it stays or the focus goes on by itself. */
export const onLostFocus = (give: () => void): void => {
  const isPatient = createPatience();
  const holder = document.activeElement;
  let without = 0;
  const look = () => {
    const now = document.activeElement;
    if (now !== document.body && now !== holder) return;
    without = now === document.body ? without + 1 : 0;
    if (without >= lostFrames) give();
    else if (isPatient() || without > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
