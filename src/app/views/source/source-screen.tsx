import { Group, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import type { SimulationSummary } from '../../../core/api/simulation.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatBytes } from '../../components/format.ts';
import { Notices } from '../../components/notices.tsx';
import { Section } from '../../components/section.tsx';
import { SimulationTable } from '../../components/simulation-table.tsx';
import { Stage } from '../../components/stage.tsx';
import { SubjectNote } from '../../notes/subject-note.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { noteOf, noteText } from '../../state/notes.ts';
import { useSimulations } from '../../state/queries.ts';
import { useBusyWhile } from '../../state/services.ts';
import { colourPlace } from '../../state/simulation-colours.ts';
import { simulationName } from '../../state/simulation-name.ts';
import { useChosenRows } from '../../state/use-chosen.ts';
import { useColourPlaces } from '../../state/use-colour-places.ts';
import { useFileNotes } from '../../state/use-notes.ts';
import { useSource } from '../../state/use-source.ts';
import { Availability } from './availability.tsx';
import { CheckResult } from './check-result.tsx';
import { ExperimentCard } from './experiment-card.tsx';
import { ExportButton } from './export/export-button.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { RowsLinks } from './rows-links.tsx';
import classes from './source.module.css';
import { StoredTables } from './stored-tables.tsx';

const noSimulations: readonly SimulationSummary[] = [];

/** What a file holds: its experiment, its simulations, and what it has and lacks. */
export function SourceScreen() {
  const { source: id } = useParams({ from: '/source/$source' });
  const info = useSource(id);
  const file = info?.name ?? '';
  const { data: latest, error } = useSimulations(id);
  // Drawn in pieces: an answer never holds the page up.
  const data = useDeferredValue(latest);
  useBusyWhile(data !== latest);
  const places = useColourPlaces();
  const notes = useFileNotes(id);
  const rows = useMemo(
    () =>
      data?.simulations.map((simulation) => ({
        source: id,
        place: colourPlace(places, id, simulation.id),
        name: simulationName(simulation.id, file, data.simulations.length),
        simulation,
        note: noteText(noteOf(notes, { about: 'simulation', id: simulation.id })),
      })) ?? [],
    [data, id, file, places, notes],
  );
  const choice = useChosenRows(rows);
  if (info === undefined) return null;
  const recorded = info.family === 'farm' || info.family === 'society';
  return (
    <>
      <Group justify="space-between" align="baseline" gap={16}>
        <Title order={1} fz={20} style={{ overflowWrap: 'anywhere' }}>
          {info.name}
        </Title>
        <Text size="sm" c="dimmed">
          {info.generation.label} · {formatBytes(info.size)} · <Fingerprint value={info.fingerprint} /> ·{' '}
          <CheckResult source={id} bytes={info.size} />
        </Text>
      </Group>
      <Group justify="space-between" gap={16} mt={8}>
        <Text size="sm">
          {recorded && (
            <>
              <Link to="/source/$source/integrity" params={{ source: id }} className={classes.integrity}>
                Integrity
              </Link>
              : the rules that sound data keeps, and what breaks them
            </>
          )}
        </Text>
        {info.tables.length > 0 && (
          <ExportButton info={info} simulations={data?.simulations ?? noSimulations} />
        )}
      </Group>
      <SubjectNote source={id} about="file" id="" name={info.name} />
      <Notices notices={info.notices} />
      {!recorded && (
        <Text size="sm" mt={12}>
          {info.family === 'metrics'
            ? 'Values that a society wrote down beside its main database. Read them as a table: filter, sort, export.'
            : 'Terrarium finds no simulation in this database. Its tables can be read, filtered, sorted and exported.'}
        </Text>
      )}
      {error !== null && <ErrorPanel error={sourceErrorOf(error)} />}
      {recorded && error === null && data === undefined && <Stage text="Listing simulations" />}
      {data !== undefined && (
        <Stack gap={16}>
          {data.experiments.map((experiment) => (
            <ExperimentCard key={experiment.id} experiment={experiment}>
              <SubjectNote source={id} about="experiment" id={experiment.id} name={experiment.id} />
            </ExperimentCard>
          ))}
        </Stack>
      )}
      {recorded && data !== undefined && (
        <Section title="Simulations" aside={`${rows.length}`}>
          {rows.length === 0 ? (
            <EmptyState>This file has the tables of a simulation, but no simulation in them.</EmptyState>
          ) : (
            <SimulationTable rows={rows} varying={data.varying} {...choice} />
          )}
          {rows.length > 0 && <RowsLinks info={info} />}
        </Section>
      )}
      <StoredTables source={id} tables={info.tables} />
      {recorded && <Availability info={info} />}
    </>
  );
}
