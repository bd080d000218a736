import type { Bounds } from '../../analysis/space/density.ts';
import type { ReportTable } from '../../api/report.ts';
import { boxOfPositions } from '../../repositories/farm/positions.ts';
import { listConfigurations, listSimulations } from '../../repositories/farm/simulations.ts';
import { flattenParameters } from '../../schema/parameters.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumn } from '../provenance.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** The part of the plane that a simulation takes place in. */
export interface World extends Bounds {
  readonly area: number;
  /** Where the bounds come from; one sentence. */
  readonly note: string;
}

/**
 * The world as configured, from (0, 0) to its width and height, or else the box around all positions of the
 * simulation; `undefined` where no position is known.
 *
 * @param x positions that the world is wanted for; a configured world that does not hold them is not believed.
 */
export function readWorld(context: FigureContext, x: Numbers, y: Numbers): World | undefined {
  const configured = configuredWorld(context);
  if (configured !== undefined && holds(configured, x, y)) {
    const { right, top } = configured;
    return withArea(configured, `The world is ${right} × ${top} cells as configured.`);
  }
  const box = boxOfPositions(context.source.connection, context.simulation);
  const { left, right, bottom, top } = box ?? {};
  if (left == null || right == null || bottom == null || top == null) return undefined;
  const reason =
    configured === undefined
      ? 'No width and height of the world are stored'
      : `Positions lie outside the configured world of ${configured.right} × ${configured.top} cells`;
  return withArea(
    { left, right, bottom, top },
    `${reason}: the box around all positions of the simulation stands for the world, x ${short(left)} to ${short(right)}, y ${short(bottom)} to ${short(top)}.`,
  );
}

/** The world as a table of places carries it. */
export function planeOf(world: Bounds | undefined): Pick<ReportTable, 'plane'> {
  if (world === undefined) return {};
  const { left, right, bottom, top } = world;
  return { plane: { left, right, bottom, top } };
}

function short(value: number): string {
  return String(Number(value.toPrecision(5)));
}

function withArea(bounds: Bounds, note: string): World {
  return { ...bounds, area: (bounds.right - bounds.left) * (bounds.top - bounds.bottom), note };
}

function holds({ right, top }: Bounds, x: Numbers, y: Numbers): boolean {
  return x.every((each) => each >= 0 && each <= right) && y.every((each) => each >= 0 && each <= top);
}

/** Names of width and height, most telling first. */
const sizes = [
  ['environment.width', 'environment.height'],
  ['width', 'height'],
] as const;

function configuredWorld({ source, simulation }: FigureContext): Bounds | undefined {
  const { connection } = source;
  const has = (path: string) => waysToColumn(source, path).provenance !== 'unavailable';
  const stored = [
    ...(has('simulations.parameters') ? listSimulations(connection) : [])
      .filter((row) => String(row.simulation_id) === simulation)
      .map(({ parameters }) => parameters),
    ...(has('simulation_config.config_data') ? listConfigurations(connection) : [])
      .filter((row) => String(row.simulation_id) === simulation)
      .map(({ config_data }) => config_data)
      .reverse(),
  ];
  for (const json of stored) {
    const parameters = flattenParameters(json);
    for (const [wide, high] of sizes) {
      const [width, height] = [parameters[wide], parameters[high]];
      if (typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0) {
        return { left: 0, right: width, bottom: 0, top: height };
      }
    }
  }
  return undefined;
}
