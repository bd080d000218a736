/** Tests have no layout: here every element is 700 by 270 pixels and in view. */
export class FixedSize {
  constructor(readonly report: ResizeObserverCallback) {}
  observe() {
    const entry = { contentRect: { width: 700, height: 270 } } as ResizeObserverEntry;
    queueMicrotask(() => this.report([entry], this as unknown as ResizeObserver));
  }
  unobserve() {}
  disconnect() {}
}
