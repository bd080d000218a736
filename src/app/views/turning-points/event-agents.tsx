import { Text } from '@mantine/core';
import type { EventAgent, TurningPoint } from '../../../core/api/turning-points.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CsvButton } from '../../components/report/csv-button.tsx';
import { HowComputed } from '../../components/report/how-computed.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useEventAgents } from '../../state/turning-points.ts';
import { RowLink } from './row-link.tsx';
import { agentLink } from './row-links.ts';
import classes from './turning-points.module.css';

export interface EventAgentsProps {
  readonly source: string;
  readonly simulation: string;
  readonly event: TurningPoint;
  readonly agent: string | undefined;
  readonly onAgent: (agent: string) => void;
}

/** The agents behind a turning point; a click on one shows its last steps. */
export function EventAgents({ source, simulation, event, agent, onAgent }: EventAgentsProps) {
  const { data, error } = useEventAgents(source, simulation, event);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) {
    return (
      <Text size="xs" c="dimmed">
        Looking for the agents behind it
      </Text>
    );
  }
  if (data.total === 0) {
    return (
      <Text size="xs" c="dimmed">
        No single agents are behind it in this file.
      </Text>
    );
  }
  const left = data.total - data.agents.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.agents} aria-label="Agents behind it, table" tabIndex={0}>
      <table className={classes.table} aria-label="Agents behind it">
        <thead>
          <tr>
            <th scope="col">Agent</th>
            <th scope="col">Row</th>
            <th scope="col">Part</th>
            <th scope="col">Type</th>
            <th scope="col" data-number>
              Generation
            </th>
            <th scope="col" data-number>
              Born
            </th>
            <th scope="col" data-number>
              Died
            </th>
            <th scope="col">Cause of death</th>
          </tr>
        </thead>
        <tbody>
          {data.agents.map((each) => (
            <tr key={`${each.role} ${each.id}`} aria-current={each.id === agent || undefined}>
              <td>
                <button
                  type="button"
                  className={classes.agent}
                  title="Show its last 20 steps"
                  onClick={() => onAgent(each.id)}
                >
                  {each.id}
                </button>
              </td>
              <td>
                <OwnRow source={source} simulation={simulation} id={each.id} />
              </td>
              <td>{each.role}</td>
              <AgentCells agent={each} />
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        <p className={classes.told}>{left > 0 && `And ${left.toLocaleString('en')} more.`}</p>
        <CsvButton
          name="Agents behind it"
          fileStem={`${source}-${simulation}-step-${event.step}`}
          lines={() => linesOf(data.agents)}
        />
      </div>
      <HowComputed>
        <p>
          The agents whose own rows tell of this part in it, {stepsOf(event)}. What an agent died of is told
          by its last health incident at its step of death; unknown without one.
        </p>
      </HowComputed>
    </section>
  );
}

function stepsOf({ since, step }: TurningPoint): string {
  return since === step ? `at step ${step}` : `in the steps after ${since} up to ${step}`;
}

function linesOf(agents: readonly EventAgent[]): readonly (readonly (string | number | undefined)[])[] {
  return [
    ['Agent', 'Part', 'Type', 'Generation', 'Born', 'Died', 'Cause of death'],
    ...agents.map(({ id, role, type, generation, birth, death, cause }) => [
      id,
      role,
      type,
      generation,
      birth,
      death,
      cause,
    ]),
  ];
}

function AgentCells({ agent }: { readonly agent: EventAgent }) {
  return (
    <>
      <td>{agent.type ?? '–'}</td>
      <td data-number>{agent.generation ?? '–'}</td>
      <td data-number>{agent.birth ?? '–'}</td>
      <td data-number>{agent.death ?? '–'}</td>
      <td>{agent.cause?.replaceAll('_', ' ') ?? '–'}</td>
    </>
  );
}

function OwnRow(props: { readonly source: string; readonly simulation: string; readonly id: string }) {
  const link = agentLink([props.id]);
  if (link === undefined) return null;
  return (
    <RowLink source={props.source} simulation={props.simulation} link={link}>
      Open
    </RowLink>
  );
}
