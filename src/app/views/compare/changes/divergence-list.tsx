import { Button } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { Band, Divergence as Found } from '../../../../core/api/compare.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { formatNumber } from '../../../components/format.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { Section } from '../../../components/section.tsx';
import { Stage } from '../../../components/stage.tsx';
import { formatSeries } from '../../../state/compare-lists.ts';
import { defaultHold, defaultTolerance } from '../../../state/compare-search.ts';
import { sourceErrorOf } from '../../../state/failure.ts';
import { useServices } from '../../../state/services.ts';
import { useChangeView } from '../../../state/use-change-view.ts';
import type { Comparison } from '../comparison.ts';
import { seriesLabel } from '../outcomes/outcome-words.ts';
import { SelectField } from '../toolbar/select-field.tsx';
import bar from '../toolbar/toolbar.module.css';
import classes from './changes.module.css';
import type { Sides } from './sides.ts';
import { useDrawnDivergences, useSides } from './use-sides.ts';

interface DivergenceListProps {
  readonly comparison: Comparison;
  readonly sides: Sides;
}

const bands: readonly (readonly [Exclude<Band, 'none'>, string])[] = [
  ['range', 'Min–max'],
  ['sd', 'SD'],
  ['se', 'SE'],
  ['t95', '95 % t'],
  ['bootstrap', '95 % bootstrap'],
];

/** Where A and B part; nothing where there is only one simulation. */
export function Divergence({ comparison }: { readonly comparison: Comparison }) {
  const sides = useSides(comparison);
  return sides === undefined ? null : <DivergenceList comparison={comparison} sides={sides} />;
}

/** Of each metric that is drawn the first step at which B leaves A and stays out, with a way there. */
function DivergenceList({ comparison, sides }: DivergenceListProps) {
  const { search, change, series } = comparison;
  const { data: latest, error } = useDrawnDivergences(comparison);
  const data = useDeferredValue(latest);
  const several = sides.a.members.length > 1;
  /** The charts show steps, and mark where these two part. */
  const meanIt = () => change({ alignment: 'step', a: sides.a.side, b: sides.b.side });
  return (
    <Section title="Where B leaves A">
      <div className={`${bar.fields} ${classes.controls}`}>
        <SelectField
          label="Band of A"
          disabled={!several}
          title={several ? undefined : 'A is one simulation: the tolerance holds'}
          value={search.leave}
          options={bands}
          onChange={(leave) => change({ leave })}
        />
        <NumberField
          label="Tolerance, % of A’s range"
          value={Math.round(search.tolerance * 1e6) / 1e4}
          step={1}
          width={168}
          onChange={(percent) =>
            change({ tolerance: percent === undefined ? defaultTolerance : Math.min(10, percent / 100) })
          }
        />
        <NumberField
          label="Steps in a row"
          value={search.hold}
          width={104}
          onChange={(steps) => change({ hold: Math.max(1, Math.round(steps ?? defaultHold)) })}
        />
      </div>
      {error !== null && <ErrorPanel error={sourceErrorOf(error)} />}
      {error === null && data === undefined && <Stage text="Looking for where they part" />}
      {data !== undefined && data.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={classes.framed} aria-label="Divergence, scrolling" tabIndex={0}>
          <table className={classes.table} aria-label="Divergence">
            <thead>
              <tr>
                <th scope="col">Metric</th>
                <th scope="col" data-number>
                  First step
                </th>
                <th scope="col">Side</th>
                <th scope="col" data-number>
                  A
                </th>
                <th scope="col" data-number>
                  B
                </th>
                <th scope="col" data-number title="Steps that both have">
                  Compared
                </th>
                <th scope="col">In words</th>
                <th scope="col">
                  <span className="visually-hidden">In the charts</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((divergence) => (
                <Row
                  key={formatSeries([divergence.series])}
                  divergence={divergence}
                  label={seriesLabel(divergence.series, series)}
                  onShow={meanIt}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  );
}

interface RowProps {
  readonly divergence: Found;
  readonly label: string;
  /** Before the charts are taken there. */
  readonly onShow: () => void;
}

/** Steps around the place that are shown. */
const AROUND = 20;

function Row({ divergence, label, onShow }: RowProps) {
  const { step, side, a, b, compared, sentence } = divergence;
  const { cursor } = useServices();
  const changeView = useChangeView();
  const show = (at: number) => {
    onShow();
    cursor.set(at);
    changeView((old) => ({ ...old, step: at, from: Math.max(0, at - AROUND), to: at + AROUND }), 'push');
    document.getElementById('compare-trajectories')?.scrollIntoView({ block: 'start' });
  };
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-number>{step ?? <span className={classes.nothing}>–</span>}</td>
      <td>{side ?? <span className={classes.nothing}>–</span>}</td>
      <td data-number title={a === undefined ? undefined : String(a)}>
        {a === undefined ? <span className={classes.nothing}>–</span> : formatNumber(a)}
      </td>
      <td data-number title={b === undefined ? undefined : String(b)}>
        {b === undefined ? <span className={classes.nothing}>–</span> : formatNumber(b)}
      </td>
      <td data-number>{compared}</td>
      <td className={classes.words}>{sentence}</td>
      <td>
        {step !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Show step ${step} of ${label}`}
            onClick={() => show(step)}
          >
            Show
          </Button>
        )}
      </td>
    </tr>
  );
}
