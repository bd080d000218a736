import { Badge, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Experiment } from '../../../core/api/simulation.ts';
import { Facts } from '../../components/facts.tsx';
import { formatValue } from '../../components/format.ts';
import classes from './source.module.css';

export interface ExperimentCardProps {
  readonly experiment: Experiment;
  /** What else belongs to it, below the rest. */
  readonly children?: ReactNode;
}

/** What a researcher wrote down about an experiment. */
export function ExperimentCard({ experiment, children }: ExperimentCardProps) {
  const { id, name, description, hypothesis, status, created, tags, variables, results, notes } = experiment;
  const facts = [
    { name: 'Hypothesis', value: hypothesis },
    { name: 'Description', value: description },
    { name: 'Notes', value: notes },
    { name: 'Status', value: status },
    { name: 'Created', value: created?.replace(/\.\d+$/, '') },
  ];
  return (
    <section aria-label={`Experiment ${name ?? id}`} className={classes.card}>
      <Group gap={8} mb={8}>
        <Title order={2} fz={15}>
          {name ?? id}
        </Title>
        {name?.includes(id) === false && (
          <Text size="xs" c="dimmed" ff="monospace">
            {id}
          </Text>
        )}
        {tags.map((tag) => (
          <Badge key={tag} size="sm" variant="light" color="gray" tt="none">
            {tag}
          </Badge>
        ))}
      </Group>
      <div className={classes.columns}>
        <Facts facts={facts} />
        <Facts title="Variables" facts={factsOf(variables)} />
        <Facts title="Results" facts={factsOf(results)} />
      </div>
      {children !== undefined && <div className={classes.more}>{children}</div>}
    </section>
  );
}

function factsOf(values: Readonly<Record<string, unknown>>) {
  return Object.entries(values).map(([name, value]) => ({ name, value: formatValue(value) }));
}
