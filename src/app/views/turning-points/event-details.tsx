import { CloseButton, Group, Text, Title } from '@mantine/core';
import type { TurningPoint } from '../../../core/api/turning-points.ts';
import { formatNumber } from '../../components/format.ts';
import { kindLabel, severityWord } from '../../components/turning-points/event-kinds.ts';
import { KindMark } from '../../components/turning-points/kind-mark.tsx';
import { useSource } from '../../state/use-source.ts';
import { EventAgents } from './event-agents.tsx';
import { RowLink } from './row-link.tsx';
import { rowLinks } from './row-links.ts';
import classes from './turning-points.module.css';

export interface EventDetailsProps {
  readonly source: string;
  readonly simulation: string;
  readonly event: TurningPoint;
  /** Whose last steps are shown. */
  readonly agent: string | undefined;
  readonly onAgent: (agent: string) => void;
  readonly onClose: () => void;
}

/** One turning point: its numbers, the rows it was found in, and the agents behind it. */
export function EventDetails({ source, simulation, event, agent, onAgent, onClose }: EventDetailsProps) {
  const info = useSource(source);
  const { kind, step, severity, text, previous, current, threshold } = event;
  const facts: readonly (readonly [string, number | undefined])[] = [
    ['Before', previous],
    ['At the step', current],
    ['Threshold', threshold],
  ];
  return (
    <section className={classes.details} aria-label="Event details">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Title order={2} fz={15} fw={600}>
          <KindMark kind={kind} /> {kindLabel(kind)} at step {step}
        </Title>
        <CloseButton size="sm" aria-label="Close details" onClick={onClose} />
      </Group>
      <Text size="sm">{text}</Text>
      <dl className={classes.facts}>
        <div>
          <dt>Severity</dt>
          <dd title={String(severity)}>
            {severity.toFixed(2)} ({severityWord(severity)})
          </dd>
        </div>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd title={String(value)}>{formatNumber(value)}</dd>
              </div>
            ),
        )}
      </dl>
      {info !== undefined && (
        <p className={classes.links}>
          <span>Rows behind it:</span>
          {rowLinks(info, simulation, event).map((link) => (
            <RowLink key={`${link.to} ${link.label}`} source={source} simulation={simulation} link={link} />
          ))}
        </p>
      )}
      <EventAgents source={source} simulation={simulation} event={event} agent={agent} onAgent={onAgent} />
    </section>
  );
}
