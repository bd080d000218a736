import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { nearest } from '../../../core/base/nearest.ts';
import { AnalysisPart } from '../../analysis/analysis-part.tsx';
import type { Part } from '../../analysis/part.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useSimulations } from '../../state/queries.ts';
import { useSource } from '../../state/use-source.ts';
import classes from './integrity.module.css';
import { IntegrityReport } from './integrity-report.tsx';

/** The integrity of a file, of all its simulations or one. */
export function SourceIntegrityScreen() {
  const { source } = useParams({ from: '/source/$source/integrity' });
  const { simulation } = useSearch({ from: '/source/$source/integrity' });
  const navigate = useNavigate();
  const info = useSource(source);
  const { data, error } = useSimulations(source);
  if (info === undefined) return null;
  const ids = data?.simulations.map(({ id }) => id) ?? [];
  const choose = (id: string) =>
    void navigate({
      to: '/source/$source/integrity',
      params: { source },
      search: id === '' ? {} : { simulation: id },
    });
  return (
    <>
      <Group justify="space-between" align="center" gap={16}>
        <Title order={1} fz={20} style={{ overflowWrap: 'anywhere' }}>
          Integrity of {info.name}
        </Title>
        {ids.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label="Simulations"
            value={simulation ?? ''}
            data={[{ value: '', label: `All ${ids.length} simulations` }, ...ids]}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        )}
      </Group>
      <Remark source={source} />
      {error !== null && <ErrorPanel error={sourceErrorOf(error)} />}
      {data !== undefined &&
        (simulation === undefined || ids.includes(simulation) ? (
          <Scoped source={source} simulation={simulation} />
        ) : (
          <EmptyState action={{ label: 'Check all simulations', run: () => choose('') }}>
            {info.name} has no simulation {simulation}.
            <DidYouMean names={nearest(simulation, ids)}>
              {(name) => (
                <Link
                  to="/source/$source/integrity"
                  params={{ source }}
                  search={{ simulation: name }}
                  className={classes.link}
                >
                  {name}
                </Link>
              )}
            </DidYouMean>
          </EmptyState>
        ))}
    </>
  );
}

/** The integrity of one simulation, among its tabs. */
export function SimulationIntegrityScreen() {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  return (
    <>
      <Remark source={source} simulation={simulation} />
      <Scoped source={source} simulation={simulation} />
      <StoredRecomputed source={source} simulation={simulation} />
    </>
  );
}

const storedPart: Part = {
  title: 'Stored values',
  tables: [{ table: 'stored-recomputed', wide: true }],
};

/** What the program stored of each step beside what its rows say. */
function StoredRecomputed({ source, simulation }: { readonly source: string; readonly simulation: string }) {
  const info = useSource(source);
  if (info === undefined || info.family !== 'farm') return null;
  return <AnalysisPart source={source} simulation={simulation} info={info} part={storedPart} />;
}

interface ScopeProps {
  readonly source: string;
  readonly simulation?: string | undefined;
}

function Scoped({ source, simulation }: ScopeProps) {
  const info = useSource(source);
  const scope = useMemo(() => (simulation === undefined ? 'all' : [simulation]), [simulation]);
  if (info === undefined) return null;
  return <IntegrityReport key={`${source}\n${simulation}`} source={source} scope={scope} bytes={info.size} />;
}

function Remark({ source, simulation }: ScopeProps) {
  return (
    <Text size="sm" c="dimmed" mt={8}>
      Rules that sound data keeps, asked of the rows as they are stored
      {simulation !== undefined && (
        <>
          {' '}
          for this simulation; see{' '}
          <Link to="/source/$source/integrity" params={{ source }} className={classes.link}>
            all simulations of the file
          </Link>
        </>
      )}
      . What is stored, derived or unavailable stands on{' '}
      <Link to="/source/$source" params={{ source }} className={classes.link}>
        the page of the file
      </Link>
      .
    </Text>
  );
}
