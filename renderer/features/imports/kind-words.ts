/** `playbookRun` as words, for kinds of records and fields whose label belongs to another page. */
export const words = (name: string): string =>
  name
    .replaceAll(/([A-Z])/gu, ' $1')
    .toLowerCase()
    .replace(/^./u, (first) => first.toUpperCase());
