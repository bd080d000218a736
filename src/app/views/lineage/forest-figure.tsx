import { useCallback, useMemo, useState } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import { newick } from '../../../core/base/newick.ts';
import { drawingSvg } from '../../charts/drawing/drawing-svg.ts';
import { drawForest } from '../../charts/drawing/forest.ts';
import type { ForestSize, ForestView } from '../../charts/drawing/forest-model.ts';
import { fitForest, revealRow } from '../../charts/drawing/forest-view.ts';
import figure from '../../charts/figure.module.css';
import { FigureActions } from '../../charts/figure-actions.tsx';
import { fileNameOf } from '../../charts/figure-csv.ts';
import { pngOf, saveFile } from '../../charts/save-file.ts';
import { ReportNotes } from '../../components/report/report-notes.tsx';
import { saveReportCsv } from '../../components/report/save-report.ts';
import { AgentCard } from './agent-card.tsx';
import { type Family, kinOf } from './family.ts';
import { ForestCanvas } from './forest-canvas.tsx';
import { coloursOf } from './forest-colours.ts';
import { ForestControls } from './forest-controls.tsx';
import { useForestSearch } from './forest-search.ts';
import { ForestTable } from './forest-table.tsx';
import classes from './lineage.module.css';

export interface ForestFigureProps {
  readonly table: ReportTable;
  readonly family: Family;
  readonly source: string;
  readonly simulation: string;
}

const name = 'Family forest';
const description =
  'Each agent as a bar from birth to death, below the first parent that it hangs from; the largest families first.';
/** Size of pictures saved as files. */
const savedSize: ForestSize = { width: 1000, height: 700 };
const HEIGHT = 560;

/** The family forest: what is drawn, what is chosen, and what can be taken home of it. */
export function ForestFigure({ table, family, source, simulation }: ForestFigureProps) {
  const [search, change] = useForestSearch();
  const [asTable, setAsTable] = useState(false);
  const [problem, setProblem] = useState<string>();
  const fit = useMemo(
    () => fitForest(family.name.length, family.steps, { width: 0, height: HEIGHT }),
    [family],
  );
  const chosen = search.agent === undefined ? undefined : family.place.get(search.agent);
  const [view, setView] = useState<ForestView>(() => shown(fit, chosen, family));
  const colours = useMemo(() => coloursOf(family, search.colour), [family, search.colour]);
  const kin = useMemo(() => (chosen === undefined ? undefined : kinOf(family, chosen)), [family, chosen]);
  const choose = useCallback(
    (agent: number | undefined) => change({ agent: agent === undefined ? undefined : family.name[agent] }),
    [change, family],
  );
  const reveal = useCallback(
    (agent: number) => {
      choose(agent);
      setView((old) => shown(old, agent, family, fit));
    },
    [choose, family, fit],
  );
  const fileStem = `${source}-${simulation}`;
  const save = (extension: string, content: Blob) => saveFile(fileNameOf(fileStem, name, extension), content);
  const picture = () =>
    drawingSvg(drawForest(family, family.order, { ...savedSize, view, colours, kin }), {
      name,
      description,
      unit: 'steps',
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is written out so that it can be asked for as an attribute.
    <div className={classes.box} role="figure" aria-label={name} data-drawn="family-forest">
      <div className={classes.head}>
        <div className={figure.heading}>
          <h3 className={classes.title} title={description}>
            {name}
          </h3>
          <span className={figure.unit}>
            {family.name.length === 1 ? '1 agent' : `${family.name.length.toLocaleString('en')} agents`}
          </span>
        </div>
        <FigureActions
          table={asTable}
          zoomed={false}
          onTable={() => setAsTable(!asTable)}
          onCsv={() => saveReportCsv(table, fileStem)}
          onSvg={() => save('svg', new Blob([picture().text], { type: 'image/svg+xml' }))}
          onPng={() => {
            const { text, width, height } = picture();
            pngOf(text, width, height, 2).then(
              (blob) => save('png', blob),
              () => setProblem('This browser could not draw the picture. Save SVG works without drawing.'),
            );
          }}
          onResetZoom={() => setView(fit)}
        />
      </div>
      {problem !== undefined && (
        <p className={figure.problem} role="alert">
          {problem}
        </p>
      )}
      <ForestControls
        family={family}
        colouring={search.colour}
        wanted={search.agent}
        onColouring={(colour) => change({ colour })}
        onChoose={reveal}
        onClear={() => choose(undefined)}
        onNewick={() => save('nwk', new Blob([newickOf(family)], { type: 'text/plain' }))}
      />
      {asTable ? (
        <ForestTable table={table} />
      ) : (
        <div className={classes.forest}>
          <ForestCanvas
            family={family}
            colours={colours}
            kin={kin}
            fit={fit}
            view={view}
            height={HEIGHT}
            onView={setView}
            onChoose={choose}
          />
          <AgentCard
            family={family}
            agent={chosen}
            source={source}
            simulation={simulation}
            onChoose={reveal}
            onClear={() => choose(undefined)}
          />
        </div>
      )}
      <ReportNotes table={table} />
    </div>
  );
}

/** What is in view once an agent is chosen from elsewhere: its row, near enough to be read. */
function shown(view: ForestView, agent: number | undefined, family: Family, fit = view): ForestView {
  if (agent === undefined) return view;
  return revealRow(view, fit, { width: 0, height: HEIGHT }, family.order.row[agent] ?? 0);
}

/** Branches are as long as the parent had lived when the child was born. */
function newickOf({ name: names, first, birth }: Family): string {
  const length = birth.map((step, i) => step - (birth[first[i] ?? -1] ?? 0));
  return newick({ names, parent: first, length });
}
