import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far ahead of the scrolled part rows are drawn. */
const margin = '600px 0px';

type Watcher = { readonly observer: IntersectionObserver; readonly told: WeakMap<Element, () => void> };
const watchers = new WeakMap<Element, Watcher>();

/** One observer per scrolled part of the page. */
const watcherOf = (root: Element): Watcher => {
  const known = watchers.get(root);
  if (known) return known;
  const told = new WeakMap<Element, () => void>();
  const hear = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) told.get(target)?.();
  };
  const made = { observer: new IntersectionObserver(hear, { root, rootMargin: margin }), told };
  watchers.set(root, made);
  return made;
};

/**
 * False until an element of a long list comes near the part that is scrolled into sight: hundreds of rows
 * are drawn as they are reached. Once seen it stays so.
 */
export const useSeen = <T extends Element>(initially: boolean): [RefObject<T | null>, boolean] => {
  const place = useRef<T>(null);
  const [seen, setSeen] = useState(initially);
  useEffect(() => {
    const element = place.current;
    const root = element?.closest('[data-scroller], [role=tabpanel]');
    if (seen || !element || !root) return undefined;
    const { observer, told } = watcherOf(root);
    told.set(element, () => setSeen(true));
    observer.observe(element);
    return () => observer.unobserve(element);
  }, [seen]);
  return [place, seen];
};
