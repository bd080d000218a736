import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useClient } from '../../client/client-context.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ForkButton } from '../../components/fork-button.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf, unwrap } from '../../state/failure.ts';
import { useFork } from '../../state/use-fork.ts';
import { type ConfigurationSearch, readConfigurationSearch } from './configuration-search.ts';
import { ConfigurationTree } from './configuration-tree.tsx';
import { Places } from './places.tsx';

/** The stored configuration of a simulation. */
export function ConfigurationScreen() {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const search = readConfigurationSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const client = useClient();
  const fork = useFork();
  const { data, error } = useQuery({
    queryKey: ['source', source, 'configuration', simulation],
    queryFn: async () => unwrap(await client.configuration(source, simulation)),
  });
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Reading the configuration" />;
  if (data.places.length === 0) {
    return (
      <EmptyState>
        No configuration is stored for this simulation: programs keep it in simulations.parameters,
        simulation_config or simulation_runs.config_snapshot, and here there is none, or it is the text null.
      </EmptyState>
    );
  }
  const change = (next: ConfigurationSearch) =>
    void navigate({
      to: '.',
      search: (old: Readonly<Record<string, unknown>>) => {
        const { find: _find, differs: _differs, ...others } = old;
        return { ...others, ...readConfigurationSearch({ ...next }) };
      },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <Group justify="space-between" align="flex-start" gap={8}>
        <div>
          <Places configuration={data} />
        </div>
        {data.places.some(({ readable }) => readable) && (
          <ForkButton onFork={() => void fork(source, simulation)} />
        )}
      </Group>
      <ConfigurationTree
        key={`${source}\n${simulation}`}
        configuration={data}
        search={search}
        fileStem={`${source}-${simulation}`}
        onChange={change}
      />
    </>
  );
}
