import { createPatience } from './patience.ts';

/** Frames in a row without focus: a window that closes lets go of it for one and then gives it back itself. */
const lostFrames = 3;

/** Remembers where the focus is; what it returns says later whether it is free: still there, or nowhere. */
export const holdFocus = (): (() => boolean) => {
  const holder = document.activeElement;
  return () => document.activeElement === holder || document.activeElement === document.body;
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
