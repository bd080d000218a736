import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RecordingPlan, SimulationProgress } from '../../../../core/api/recording.ts';
import classes from './cards.module.css';
import { simulationText } from './plan-text.ts';

export interface SimulationListProps {
  readonly plan: RecordingPlan;
  /** In the order of the plan. */
  readonly simulations: readonly SimulationProgress[];
  /** Whether nothing will be added. */
  readonly over?: boolean;
}

/** So many are shown at first: those that run or failed before others. */
const FEW = 6;
/** More than this are never drawn. */
const MANY = 300;

/** What each simulation of a recording does. */
export function SimulationList({ plan, simulations, over = false }: SimulationListProps) {
  const [all, setAll] = useState(false);
  const placed = simulations.map((simulation, place) => ({ simulation, place }));
  const first = placed
    .toSorted((a, b) => urgency(a.simulation, over) - urgency(b.simulation, over) || a.place - b.place)
    .slice(0, FEW)
    .toSorted((a, b) => a.place - b.place);
  const shown = all ? placed.slice(0, MANY) : first;
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.simulations} aria-label="Simulations, scrolling" tabIndex={0}>
        <table aria-label={`Simulations of ${plan.name}`}>
          <thead>
            <tr>
              <th scope="col">Simulation</th>
              <th scope="col">Status</th>
              <th scope="col" data-number>
                Step
              </th>
              <th scope="col" data-number>
                Agents
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ simulation, place }) => (
              <Row
                key={simulation.simulation}
                simulation={simulation}
                text={simulationText(plan, place)}
                over={over}
              />
            ))}
          </tbody>
        </table>
      </section>
      {simulations.length > FEW && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : allText(simulations.length)}
        </Button>
      )}
    </div>
  );
}

function allText(count: number): string {
  return count > MANY ? `Show the first ${MANY} of ${count} simulations` : `Show all ${count} simulations`;
}

interface RowProps extends Required<Pick<SimulationListProps, 'over'>> {
  readonly simulation: SimulationProgress;
  readonly text: string;
}

function Row({ simulation, text, over }: RowProps) {
  const { status, step, steps, population, error } = simulation;
  return (
    <tr>
      <th scope="row" title={simulation.simulation}>
        {text}
      </th>
      <td data-status={status}>
        {over && status === 'waiting' ? 'not recorded' : status}
        {error !== undefined && <span className={classes.problem}>: {error}</span>}
      </td>
      <td data-number>
        {status === 'waiting' ? '–' : `${step.toLocaleString('en')} of ${steps.toLocaleString('en')}`}
      </td>
      <td data-number>{status === 'waiting' ? '–' : population.toLocaleString('en')}</td>
    </tr>
  );
}

/** What is done can wait while something runs; afterwards what never began can. */
function urgency({ status }: SimulationProgress, over: boolean): number {
  switch (status) {
    case 'failed':
      return 0;
    case 'running':
      return 1;
    case 'waiting':
      return over ? 5 : 2;
    case 'stopped':
      return 3;
    case 'completed':
      return 4;
  }
}
