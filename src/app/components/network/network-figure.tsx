import { type MouseEvent, type ReactNode, useMemo } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import { agentAt, layNetwork, MOST_EDGES, type NetworkLayout } from '../../charts/drawing/network.ts';
import { drawNetwork } from '../../charts/drawing/network-drawing.ts';
import { DrawnReport } from '../report/drawn-report.tsx';
import { ReportTableView } from '../report/report-table.tsx';
import classes from './network.module.css';
import type { NetworkChoice } from './network-choice.ts';
import { NetworkControls } from './network-controls.tsx';
import { contentsOf, type EdgeRow, edgeRows, edgesOfAgent, wantedEdges } from './network-rows.ts';

export interface NetworkFigureProps {
  /** Edges, strongest first: From, From type, To, To type, Kind, how often; any further columns. */
  readonly table: ReportTable;
  readonly search: NetworkChoice;
  readonly onChange: (changes: Partial<NetworkChoice>) => void;
  /** One sentence. */
  readonly description: string;
  /** What is counted, e.g. `acts`. */
  readonly unit: string;
  readonly fileStem: string;
  /** Ways to learn more of the agent that is looked at. */
  readonly links?: (agent: string) => ReactNode;
}

const NOTHING_LEFT = 'No edge is left: switch a kind on, or ask for fewer.';

/**
 * A network as a picture and, behind a button, as the table of its edges. Kinds, least count and the agent that is
 * looked at are the caller's; an agent is chosen by its name or by a click on it.
 */
export function NetworkFigure(props: NetworkFigureProps) {
  const { table, search, onChange, description, unit, fileStem, links } = props;
  const edges = useMemo(() => edgeRows(table), [table]);
  const contents = useMemo(() => contentsOf(edges), [edges]);
  const { without, least } = search;
  const wanted = useMemo(() => wantedEdges(edges, { without, least }), [edges, without, least]);
  const shown = useMemo((): ReportTable => {
    const rows = wanted.map(({ row }) => row);
    // Where nothing is left the first note stands in the place of the picture.
    const filtered = rows.length === 0 && table.rows.length > 0;
    return { ...table, rows, notes: filtered ? [NOTHING_LEFT, ...table.notes] : table.notes };
  }, [table, wanted]);
  const selected = search.node !== undefined && contents.typeOf.has(search.node) ? search.node : undefined;
  const layouts = useMemo(() => layoutsOf(wanted), [wanted]);
  const draw = useMemo(() => {
    const look = {
      typeOf: (agent: string) => contents.typeOf.get(agent),
      types: contents.types,
      kinds: contents.kinds.map(({ kind }) => kind),
      selected,
      unit,
    };
    return (_: ReportTable, width: number) =>
      shown.rows.length === 0 ? undefined : drawNetwork(layouts(width), look);
  }, [shown, layouts, contents, selected, unit]);
  const select = (event: MouseEvent) => {
    const svg = (event.target as Element).closest('[data-drawn] svg[viewBox]');
    if (svg === null || !svg.closest(`[data-drawn="${table.id}"]`) || svg.closest('button')) return;
    const { left, top, width } = svg.getBoundingClientRect();
    const found = agentAt(layouts(Math.round(width)), event.clientX - left, event.clientY - top);
    if (found !== undefined) onChange({ node: found === selected ? undefined : found });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: whoever does not click chooses the agent from the list. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
      <div className={classes.picture} onClick={select}>
        <DrawnReport
          table={shown}
          draw={draw}
          description={description}
          fileStem={fileStem}
          controls={
            table.rows.length > 0 && (
              <>
                <NetworkControls contents={contents} search={search} unit={unit} onChange={onChange} />
                <Count shown={shown.rows.length} table={table} unit={unit} />
              </>
            )
          }
        />
      </div>
      {selected !== undefined && (
        <div className={classes.agent}>
          <ReportTableView
            table={{
              ...table,
              name: `${table.name} of ${selected}`,
              rows: edgesOfAgent(wanted, selected).map(({ row }) => row),
              notes: [],
            }}
            fileStem={fileStem}
          />
          {links !== undefined && <p className={classes.links}>{links(selected)}</p>}
        </div>
      )}
      {search.node !== undefined && selected === undefined && (
        <p className={classes.count} role="status">
          No agent {search.node} has an edge here.
        </p>
      )}
    </>
  );
}

interface CountProps {
  readonly shown: number;
  readonly table: ReportTable;
  readonly unit: string;
}

/** How much of the network is drawn, and how much is not. */
function Count({ shown, table, unit }: CountProps) {
  const number = (value: number) => value.toLocaleString('en');
  const { rows, omitted = 0 } = table;
  const sentences = [
    shown > MOST_EDGES
      ? `The strongest ${number(MOST_EDGES)} of ${number(shown)} edges are drawn; the table lists all of them.`
      : `${number(shown)} ${shown === 1 ? 'edge' : 'edges'}.`,
    shown < rows.length ? `${number(rows.length - shown)} of ${number(rows.length)} are filtered away.` : '',
    omitted > 0 ? `${number(omitted)} more, those with fewest ${unit} of their kind, are left out.` : '',
  ];
  return (
    <p className={classes.count} role="status">
      {sentences.filter((sentence) => sentence !== '').join(' ')}
    </p>
  );
}

/** The layout of a network by width, each worked out once: a chosen agent changes colours, not places. */
function layoutsOf(edges: readonly EdgeRow[]): (width: number) => NetworkLayout {
  const known = new Map<number, NetworkLayout>();
  return (width) => {
    const found = known.get(width) ?? layNetwork(edges, width);
    known.set(width, found);
    return found;
  };
}
