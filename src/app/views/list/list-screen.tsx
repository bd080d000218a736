import { Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { Section } from '../../components/section.tsx';
import { SimulationTable } from '../../components/simulation-table.tsx';
import { Stage } from '../../components/stage.tsx';
import { chooseFolder } from '../../shell/file-inputs.tsx';
import { noteOf, noteText } from '../../state/notes.ts';
import { useManySimulations } from '../../state/queries.ts';
import { useSources } from '../../state/services.ts';
import { colourPlace } from '../../state/simulation-colours.ts';
import { simulationName } from '../../state/simulation-name.ts';
import type { Source } from '../../state/sources.ts';
import { useChosenRows } from '../../state/use-chosen.ts';
import { useColourPlaces } from '../../state/use-colour-places.ts';
import { useNotesOfSources } from '../../state/use-notes.ts';
import classes from './list-screen.module.css';

/** All simulations of a folder that was opened whole. */
export function ListScreen() {
  const { list: id } = useParams({ from: '/list/$list' });
  const { sources, lists } = useSources();
  const list = lists.find((each) => each.id === id);
  const members = useMemo(() => sources.filter((source) => source.list === id), [sources, id]);
  const open = useMemo(() => members.filter((source) => source.phase.kind === 'open'), [members]);
  const answers = useManySimulations(useMemo(() => open.map((source) => source.id), [open]));
  const places = useColourPlaces();
  const notesOf = useNotesOfSources();
  const rows = useMemo(
    () =>
      open.flatMap((source, i) => {
        const file = shortLabel(source, members);
        return (answers[i]?.simulations ?? []).map((simulation, _, all) => ({
          source: source.id,
          file,
          place: colourPlace(places, source.id, simulation.id),
          name: simulationName(simulation.id, file, all.length),
          simulation,
          note: noteText(noteOf(notesOf(source), { about: 'simulation', id: simulation.id })),
        }));
      }),
    [open, members, answers, places, notesOf],
  );
  const choice = useChosenRows(rows);
  const varying = useMemo(
    () => [...new Set(answers.flatMap((data) => data?.varying ?? []))].sort(),
    [answers],
  );
  const others = open.filter((_, i) => answers[i]?.simulations.length === 0);
  if (list === undefined) {
    return (
      <EmptyState action={{ label: 'Open the folder …', run: chooseFolder }}>
        This address leads into the folder {id}, which is not open. Drop it anywhere to see its simulations.
      </EmptyState>
    );
  }
  return (
    <>
      <Title order={1} fz={20}>
        {list.name}
      </Title>
      <Text size="sm" c="dimmed">
        {members.length} files
      </Text>
      {open.length < members.length && <Stage text={`Opening files: ${open.length} of ${members.length}`} />}
      <Section title="Simulations" aside={`${rows.length}`}>
        {rows.length > 0 && <SimulationTable rows={rows} varying={varying} withFile {...choice} />}
      </Section>
      {others.length > 0 && (
        <Section title="Files without simulations" aside={`${others.length}`}>
          <ul className={classes.others}>
            {others.map((source) => (
              <li key={source.id}>
                <Link to="/source/$source" params={{ source: source.id }}>
                  {source.label}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Where every folder holds a file of the same name, the folder says enough. */
function shortLabel({ label, group }: Source, members: readonly Source[]): string {
  const ending = `/${group.files.name}`;
  const same = members.length > 1 && members.every((other) => other.label.endsWith(ending));
  return same ? label.slice(0, -ending.length) : label;
}
