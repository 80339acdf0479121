/**
 * Remembers texts by a 52-bit fingerprint, 16 bytes each: "certainly new" or "maybe seen". A million keys fit
 * where a set of strings would take a hundred megabytes; the few that may repeat are then compared exactly.
 */
export const makeSeen = (): ((text: string) => boolean) => {
  let slots = new Float64Array(1 << 12);
  let used = 0;

  const place = (table: Float64Array, print: number): boolean => {
    const mask = table.length - 1;
    let at = (print / 64) & mask;
    for (;;) {
      const found = table[at];
      if (found === print) return true;
      if (found === 0) {
        table[at] = print;
        return false;
      }
      at = (at + 1) & mask;
    }
  };

  const grow = (): void => {
    const larger = new Float64Array(slots.length * 2);
    for (const print of slots) if (print !== 0) place(larger, print);
    slots = larger;
  };

  return (text) => {
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
    }
    const print = (high >>> 0) * 0x100000 + ((low >>> 0) & 0xfffff) + 1;
    const seen = place(slots, print);
    if (!seen) {
      used += 1;
      if (used * 2 > slots.length) grow();
    }
    return seen;
  };
};
