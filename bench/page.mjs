/**
 * Runs in the page before anything else: notes when a file was chosen, goes to the first
 * simulation as soon as it is listed, and notes when its first plot is drawn and when all that
 * are in view are. All by the page's own clock, so that nothing waits for another process.
 */
export function watch() {
  const plots = '[role=figure] svg path, [role=figure] canvas';
  const inView = () =>
    [...document.querySelectorAll('[role=figure]')].filter(
      (figure) => figure.getBoundingClientRect().top < innerHeight,
    );
  const marks = /** @type {Record<string, number>} */ ({});
  Object.assign(globalThis, { benchMarks: marks });
  const mark = (/** @type {string} */ name) => {
    marks[name] ??= performance.now();
  };
  /** After the next frame, when what is in the document has been painted. */
  const painted = (/** @type {string} */ name) => requestAnimationFrame(() => setTimeout(() => mark(name)));
  const look = () => {
    if (marks.chosen === undefined) return;
    if (marks.listed === undefined) {
      const link = document.querySelector('nav a[href$="/sim_1"]');
      if (!(link instanceof HTMLElement)) return;
      mark('listed');
      // A task of its own, as the click of a person is.
      setTimeout(() => link.click());
      return;
    }
    const figures = inView();
    const drawn = figures.filter((figure) => figure.querySelector(plots));
    if (drawn.length > 0) painted('first');
    if (figures.length > 0 && drawn.length === figures.length) painted('all');
  };
  document.addEventListener(
    'change',
    () => {
      mark('chosen');
      performance.mark('bench:chosen');
    },
    true,
  );
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}
