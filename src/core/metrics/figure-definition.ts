import type { FigurePage } from './pages.ts';
import type { MetricId } from './registry.ts';

export interface FigureDefinition {
  readonly family: 'farm' | 'society';
  /** The tab of a simulation that shows it. */
  readonly page: FigurePage;
  /** Title, and accessible name of the figure. */
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  /** Said in place of the plot where there is nothing to draw, if nothing is itself an answer. */
  readonly empty?: string;
  /** Panels from top to bottom, each with one y axis; a metric stands in one panel. */
  readonly panels: readonly FigurePanel[];
  /** The axis below where it does not count steps; the step cursor and the zoom then do not apply. */
  readonly x?: { readonly label: string; readonly unit: string };
}

export interface FigurePanel {
  /** The unit of the axis is the unit of these metrics, which they share. */
  readonly metrics: readonly MetricId[];
  /** What a value is called where a label has values of several panels; the name of the first metric where absent. */
  readonly short?: string;
  /**
   * `stack` stacks areas; `mirrored` draws the second metric below zero; `stairs` keeps a value until the
   * next; `bars` stacks bars, each as wide as the way to the next x; `strip` fills a low band wherever a
   * series has a value.
   */
  readonly mark: 'line' | 'stack' | 'mirrored' | 'stairs' | 'bars' | 'strip';
}
