import { createPatience } from './patience.ts';

/** Frames in a row without focus: a window that closes lets go of it for one and then gives it back itself. */
const lostFrames = 3;

/** Calls `give` once what has the focus goes away and nothing took it over; not at all when it stays. */
export const onLostFocus = (give: () => void): void => {
  const isPatient = createPatience();
  let without = 0;
  const look = () => {
    without = document.activeElement === document.body ? without + 1 : 0;
    if (without >= lostFrames) give();
    else if (isPatient() || without > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
