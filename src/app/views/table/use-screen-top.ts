import { type RefObject, useLayoutEffect } from 'react';

/** Tells the style sheet how far below the top of the page an element begins, as `--table-screen-top`. */
export function useScreenTop(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const top = current.getBoundingClientRect().top + window.scrollY;
      current.style.setProperty('--table-screen-top', `${Math.round(top)}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
}
