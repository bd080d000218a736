import { useMemo } from 'react';
import type { Comparison } from './comparison.ts';
import { useWantedOutcomes } from './outcomes/use-wanted-outcomes.ts';
import { SweepsSection } from './sweeps/sweeps-section.tsx';

/** What the parameters did that the simulations differ in; nothing while the configurations are being read. */
export function Sweeps({ comparison }: { readonly comparison: Comparison }) {
  const { members, styles, configurations, series, hover, selection, search, change } = comparison;
  const outcomes = useWantedOutcomes(comparison);
  const drawn = useMemo(
    () =>
      members.map(({ source, simulation, key, label, style }, place) => ({
        source,
        simulation,
        key,
        label,
        style: styles[place] ?? style,
      })),
    [members, styles],
  );
  if (configurations === undefined) return null;
  return (
    <SweepsSection
      members={drawn}
      configurations={configurations}
      outcomes={outcomes}
      series={series}
      hover={hover}
      selection={selection}
      choice={search.sweep}
      onChoice={(sweep) => change({ sweep })}
    />
  );
}
