import { Group, Text, Title } from '@mantine/core';
import { Link, Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { nearest } from '../../../core/base/nearest.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notices } from '../../components/notices.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useSimulations } from '../../state/queries.ts';
import { simulationName } from '../../state/simulation-name.ts';
import { useCursorInUrl } from '../../state/use-cursor-in-url.ts';
import { useSource } from '../../state/use-source.ts';
import { keepView } from '../../state/use-view-search.ts';
import { AddressRemarks } from './address-remarks.tsx';
import classes from './simulation.module.css';
import { simulationTabs } from './tabs.ts';

/** What is the same on all pages of a simulation: its name, what became of it, and the tabs. */
export function SimulationLayout() {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const info = useSource(source);
  const { data, error } = useSimulations(source);
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useCursorInUrl(simulation);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (info === undefined || data === undefined) return <Stage text="Listing simulations" />;
  const summary = data.simulations.find(({ id }) => id === simulation);
  if (summary === undefined) {
    return (
      <EmptyState
        action={{
          label: 'See its simulations',
          run: () => void navigate({ to: '/source/$source', params: { source } }),
        }}
      >
        {info.name} has no simulation {simulation}.
        <DidYouMean
          names={nearest(
            simulation,
            data.simulations.map(({ id }) => id),
          )}
        >
          {(name) => (
            <Link
              to="/source/$source/$simulation"
              params={{ source, simulation: name }}
              className={classes.near}
            >
              {name}
            </Link>
          )}
        </DidYouMean>
      </EmptyState>
    );
  }
  const tabs = simulationTabs(info);
  // `/source/<source>/<simulation>` is the overview, a part after it another page or none.
  const [, , , , last = ''] = path.split('/');
  const current = last === '' ? 'overview' : tabs.find(({ end }) => end === last)?.end;
  return (
    <>
      <Group justify="space-between" align="baseline" gap="4px 16px">
        <Title order={1} fz={20} style={{ overflowWrap: 'anywhere' }}>
          {simulationName(simulation, info.name, data.simulations.length)}
        </Title>
        <Text size="sm" {...(summary.outcome === 'failed' ? { className: classes.error } : { c: 'dimmed' })}>
          {summary.outcomeText}
          {summary.status !== undefined && ` · stored status: ${summary.status}`}
        </Text>
      </Group>
      {summary.error !== undefined && !summary.outcomeText.includes(summary.error) && (
        <Text size="sm" className={classes.error} mt={4}>
          {summary.error}
        </Text>
      )}
      <Notices notices={info.notices} warningsOnly />
      <nav aria-label="Pages of the simulation" className={classes.pages}>
        {tabs.map(({ end, label, to }) => (
          <Link
            key={end}
            to={to}
            params={{ source, simulation, page: end }}
            search={keepView}
            className={classes.page}
            // The link of the overview is part of the address of every other page.
            activeOptions={{ exact: true }}
            aria-current={end === current ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <AddressRemarks summary={summary} />
      <Outlet />
    </>
  );
}
