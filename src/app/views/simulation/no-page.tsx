import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { nearest } from '../../../core/base/nearest.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useSource } from '../../state/use-source.ts';
import { keepView } from '../../state/use-view-search.ts';
import classes from './simulation.module.css';
import { simulationTabs } from './tabs.ts';

/** Says that a simulation has no such page, and which one may have been meant. */
export function NoPage() {
  const { source, simulation, page } = useParams({ from: '/source/$source/$simulation/$page' });
  const navigate = useNavigate();
  const info = useSource(source);
  if (info === undefined) return null;
  const tabs = simulationTabs(info);
  const near = nearest(
    page,
    tabs.flatMap(({ end, label }) => [end, label]),
  );
  const meant = tabs.filter(({ end, label }) => near.includes(end) || near.includes(label));
  const toOverview = () =>
    void navigate({ to: '/source/$source/$simulation', params: { source, simulation }, search: keepView });
  return (
    <EmptyState action={{ label: 'Go to the overview', run: toOverview }}>
      A simulation has no page {page}.
      <DidYouMean names={meant.map(({ label }) => label)}>
        {(name) => {
          const tab = meant.find(({ label }) => label === name);
          return (
            tab && (
              <Link
                to={tab.to}
                params={{ source, simulation, page: tab.end }}
                search={keepView}
                className={classes.near}
              >
                {name}
              </Link>
            )
          );
        }}
      </DidYouMean>
    </EmptyState>
  );
}
