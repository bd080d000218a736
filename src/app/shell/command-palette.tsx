import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { SimulationList } from '../../core/api/simulation.ts';
import { compareAddress } from '../state/compare-store.ts';
import { simulationsQuery } from '../state/queries.ts';
import { useServices, useSources } from '../state/services.ts';
import { simulationName } from '../state/simulation-name.ts';
import { useSource } from '../state/use-source.ts';
import { keepView } from '../state/use-view-search.ts';
import { simulationTabs } from '../views/simulation/tabs.ts';
import { chooseFiles, chooseFolder } from './file-inputs.tsx';
import { paletteStore } from './palette.ts';
import { usePlace } from './use-place.ts';

const simulationsOf = (answers: readonly { readonly data: SimulationList | undefined }[]) =>
  answers.map((answer) => answer.data?.simulations ?? []);

export interface CommandPaletteProps {
  readonly onHelp: () => void;
}

/** Everything that can be reached by typing its name; costs nothing until it is opened. */
export function CommandPalette(props: CommandPaletteProps) {
  const { opened } = useSpotlight(paletteStore);
  const [used, setUsed] = useState(opened);
  if (opened && !used) setUsed(true);
  return used ? <Palette {...props} /> : null;
}

function Palette({ onHelp }: CommandPaletteProps) {
  const { client, openFiles, compare } = useServices();
  const { sources, lists } = useSources();
  const { setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const open = useMemo(() => sources.filter((source) => source.phase.kind === 'open'), [sources]);
  const simulations = useQueries({
    queries: open.map(({ id }) => simulationsQuery(client, id)),
    combine: simulationsOf,
  });

  const { source: here, simulation } = usePlace();
  const info = useSource(here ?? '');

  const actions = useMemo((): SpotlightActionGroupData[] => {
    const tabs =
      info !== undefined && here !== undefined && simulation !== undefined ? simulationTabs(info) : [];
    const views = tabs.map(({ end, label, to }, index) => ({
      id: `view ${end}`,
      label,
      description: `Of this simulation (${index + 1})`,
      onClick: () =>
        void navigate({
          to,
          params: { source: here ?? '', simulation: simulation ?? '', page: end },
          search: keepView,
        }),
    }));
    const places = open.flatMap(({ id, label, phase }, i) => [
      {
        id: `source ${id}`,
        label,
        description: 'Source',
        onClick: () => void navigate({ to: '/source/$source', params: { source: id } }),
      },
      ...(simulations[i] ?? []).map((simulation) => ({
        id: `simulation ${id} ${simulation.id}`,
        label: simulationName(simulation.id, label, simulations[i]?.length ?? 0),
        description: `Simulation in ${label}`,
        onClick: () =>
          void navigate({
            to: '/source/$source/$simulation',
            params: { source: id, simulation: simulation.id },
          }),
      })),
      ...(phase.kind === 'open' ? phase.info.tables : []).map(({ name }) => ({
        id: `table ${id} ${name}`,
        label: name,
        description: `Table in ${label}`,
        onClick: () =>
          void navigate({ to: '/source/$source/table/$table', params: { source: id, table: name } }),
      })),
    ]);
    const listed = lists.map(({ id, name }) => ({
      id: `list ${id}`,
      label: name,
      description: 'Folder',
      onClick: () => void navigate({ to: '/list/$list', params: { list: id } }),
    }));
    const commands = [
      { id: 'open', label: 'Open files', onClick: () => chooseFiles(openFiles) },
      { id: 'folder', label: 'Open folder', onClick: chooseFolder },
      {
        id: 'compare',
        label: 'Compare',
        description: 'What is chosen in the lists of simulations',
        onClick: () => void navigate({ to: '/compare', search: compareAddress(compare.get()) }),
      },
      {
        id: 'record',
        label: 'Record',
        description: 'Run a model here and record it',
        onClick: () => void navigate({ to: '/record' }),
      },
      { id: 'home', label: 'Home', onClick: () => void navigate({ to: '/' }) },
      { id: 'light', label: 'Light theme', onClick: () => setColorScheme('light') },
      { id: 'dark', label: 'Dark theme', onClick: () => setColorScheme('dark') },
      { id: 'auto', label: 'Theme as the system', onClick: () => setColorScheme('auto') },
      { id: 'help', label: 'Help and keys', onClick: onHelp },
      {
        id: 'metrics',
        label: 'How every number is computed',
        onClick: () => void navigate({ to: '/metrics' }),
      },
    ];
    return [
      { group: 'Look at', actions: views },
      { group: 'Go to', actions: [...listed, ...places] },
      { group: 'Do', actions: commands },
    ].filter(({ actions }) => actions.length > 0);
  }, [
    open,
    lists,
    simulations,
    info,
    here,
    simulation,
    navigate,
    openFiles,
    compare,
    setColorScheme,
    onHelp,
  ]);

  return (
    <Spotlight
      store={paletteStore}
      actions={actions}
      shortcut={null}
      limit={20}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      styles={{ content: { background: 'var(--surface)' } }}
      highlightQuery
      nothingFound="Nothing of that name"
      searchProps={{ placeholder: 'A simulation, table, source or command', 'aria-label': 'Search' }}
    />
  );
}
