import { NativeSelect } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { FigureData, FigureSeries } from '../../../../core/api/simulation.ts';
import type { FigureDefinition } from '../../../../core/metrics/figure-definition.ts';
import { type MetricId, metrics } from '../../../../core/metrics/registry.ts';
import { Figure } from '../../../charts/figure.tsx';
import type { Range } from '../../../charts/scale.ts';
import { createStepCursor } from '../../../charts/step-cursor.ts';
import type { LiveCourse } from '../../../state/live-history.ts';
import classes from './cards.module.css';

export interface LiveFiguresProps {
  /** It changes while the simulation runs; `points` and `newest` tell when. */
  readonly course: LiveCourse;
  readonly points: number;
  readonly newest: number;
  readonly family: 'farm' | 'society';
  readonly fileStem: string;
  /** What stands beside the population. */
  readonly children: ReactNode;
}

/** Population by type, and another number of choice, up to the newest step. */
export function LiveFigures({ course, points, newest, family, fileStem, children }: LiveFiguresProps) {
  const [cursor] = useState(() => createStepCursor());
  const [zoom, setZoom] = useState<Range>();
  const [wanted, setWanted] = useState<MetricId>();
  const known = [...course.values.keys()].filter(isMetric);
  const chosen = wanted !== undefined && known.includes(wanted) ? wanted : known[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the course is the same object while it grows.
  const population = useMemo(() => populationOf(course), [course, points, newest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the course is the same object while it grows.
  const further = useMemo(() => furtherOf(course, chosen), [course, chosen, points, newest]);
  const definitions = useMemo(
    () => ({ population: definitionOf(family, undefined), further: definitionOf(family, chosen) }),
    [family, chosen],
  );
  const shared = { cursor, zoom, onZoom: setZoom, fileStem };
  return (
    <>
      <div className={classes.population}>
        <Figure
          figureId="population"
          definition={definitions.population}
          content={{ phase: 'ready', data: population }}
          {...shared}
        />
      </div>
      {children}
      {chosen !== undefined && (
        <div className={classes.further}>
          <NativeSelect
            size="xs"
            aria-label="Further value"
            className={classes.which}
            value={chosen}
            data={known.map((id) => ({ value: id, label: metrics[id].name }))}
            onChange={(event) => setWanted(known.find((id) => id === event.currentTarget.value))}
          />
          <Figure
            figureId="resources"
            definition={definitions.further}
            content={{ phase: 'ready', data: further }}
            {...shared}
          />
        </div>
      )}
    </>
  );
}

function isMetric(key: string): key is MetricId {
  return Object.hasOwn(metrics, key);
}

function definitionOf(family: 'farm' | 'society', metric: MetricId | undefined): FigureDefinition {
  return {
    family,
    page: 'overview',
    name: metric === undefined ? 'Population' : metrics[metric].name,
    description:
      metric === undefined ? 'Agents alive as it runs, in total and by type.' : metrics[metric].definition,
    panels: [{ metrics: metric === undefined ? ['total_agents', 'agents_of_type'] : [metric], mark: 'line' }],
  };
}

function populationOf({ steps, counts }: LiveCourse): FigureData {
  const types = [...counts].map(([type, values]) => series(`type:${type}`, 'agents_of_type', type, values));
  const totals = steps.map((_, k) => [...counts.values()].reduce((sum, column) => sum + (column[k] || 0), 0));
  const total = series('total', 'total_agents', 'Total', totals);
  return { step: Float64Array.from(steps), series: types.length > 1 ? [total, ...types] : [total] };
}

function furtherOf({ steps, values }: LiveCourse, metric: MetricId | undefined): FigureData {
  const column = metric === undefined ? undefined : values.get(metric);
  const all =
    metric === undefined || column === undefined
      ? []
      : [series(metric, metric, metrics[metric].name, column)];
  return { step: Float64Array.from(steps), series: all };
}

function series(key: string, metric: MetricId, label: string, values: readonly number[]): FigureSeries {
  return { key, metric, label, values: Float64Array.from(values), provenance: 'stored' };
}
