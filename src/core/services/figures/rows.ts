import type { Columns } from '../../base/columns.ts';
import type { StateMean } from '../../repositories/farm/states.ts';
import type { StepColumn } from '../../repositories/farm/steps.ts';

/**
 * The rows of one simulation that figures are made of, each in the columns and the order of the repository function
 * that reads them for one simulation alone. Not to be changed: they may be parts of larger answers.
 */
export interface FigureRows {
  readonly steps: (wanted: readonly StepColumn[]) => Columns;
  readonly agents: () => Columns;
  readonly genomes: () => Columns;
  readonly agentsByState: () => Columns;
  readonly meanOfStates: (column: StateMean) => Columns;
  readonly totalResources: () => Columns;
  readonly actions: () => Columns;
  readonly learning: () => Columns;
  readonly runSteps: () => Columns;
  readonly activeAgents: () => Columns;
  readonly trades: () => Columns;
  readonly movements: () => Columns;
  readonly events: () => Columns;
  readonly memories: () => Columns;
}
