/** The step that a whole page points at: pinned for good, or hovered for the moment. */
export interface SharedStep {
  readonly get: () => number | undefined;
  readonly pinned: () => number | undefined;
  readonly set: (step: number | undefined) => void;
  readonly hover: (step: number | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
}
