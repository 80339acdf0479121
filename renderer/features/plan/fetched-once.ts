import { useEffect } from 'react';
import { create } from 'zustand';

/** What was asked for: not there yet, there, or not to be had. */
export type Fetched<T> = { readonly value: T | null; readonly failed: boolean };

const nothing = { value: null, failed: false };

/**
 * A hook for what never changes: it is fetched by its key once for as long as the window lives. A key with a
 * null in it asks for nothing. What failed is asked for again at the next look.
 */
export const fetchedOnce = <T>(
  fetchOne: (...key: readonly string[]) => Promise<T>,
): ((...key: readonly (string | null)[]) => Fetched<T>) => {
  const found = create<Readonly<Record<string, Fetched<T>>>>(() => ({}));
  const asked = new Set<string>();
  const ask = async (name: string, key: readonly string[]): Promise<void> => {
    if (asked.has(name)) return;
    asked.add(name);
    try {
      const value = await fetchOne(...key);
      found.setState({ [name]: { value, failed: false } });
    } catch {
      asked.delete(name);
      found.setState({ [name]: { value: null, failed: true } });
    }
  };
  return (...key) => {
    const name = JSON.stringify(key);
    useEffect(() => {
      const parts = JSON.parse(name) as (string | null)[];
      if (parts.every((part) => part !== null)) void ask(name, parts);
    }, [name]);
    return found((all) => all[name] ?? nothing);
  };
};
