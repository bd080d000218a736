import { useSyncExternalStore } from 'react';

const attribute = 'data-mantine-color-scheme';

/** The theme of the page, for what no style sheet reaches: a canvas. */
export function useTheme(): 'light' | 'dark' {
  return useSyncExternalStore(watch, () =>
    document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light',
  );
}

function watch(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: [attribute] });
  return () => observer.disconnect();
}
