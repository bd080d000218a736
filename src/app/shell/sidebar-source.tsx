import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconDatabase, IconX } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { ChooseBox } from '../components/choose-box.tsx';
import { memberKey } from '../state/chosen.ts';
import { noteOf, noteText } from '../state/notes.ts';
import { useSimulations } from '../state/queries.ts';
import { useServices } from '../state/services.ts';
import { colourPlace } from '../state/simulation-colours.ts';
import { simulationName } from '../state/simulation-name.ts';
import { type Source, stageText } from '../state/sources.ts';
import { useChosen } from '../state/use-chosen.ts';
import { useColourPlaces } from '../state/use-colour-places.ts';
import { useFileNotes } from '../state/use-notes.ts';
import classes from './sidebar.module.css';
import { usePlace } from './use-place.ts';

export interface SidebarSourceProps {
  readonly source: Source;
  /** Lower case; empty shows everything. */
  readonly filter: string;
}

/** More than this many are shown only when asked for. */
const SHOWN = 200;

/** One source with its simulations, each with its colour. */
export const SidebarSource = memo(function SidebarSource({ source, filter }: SidebarSourceProps) {
  const { sources } = useServices();
  const [collapsed, setCollapsed] = useState(false);
  const [whole, setWhole] = useState(false);
  const { id, label } = source;
  const navigate = useNavigate();
  const place = usePlace();
  const close = () => {
    if (place.source === id) void navigate({ to: '/' });
    sources.close(id);
  };
  const { data } = useSimulations(id);
  const { simulations: all = [] } = data ?? {};
  const places = useColourPlaces();
  const lists = useMemo(
    () => new Map([[id, (data?.simulations ?? []).map((simulation) => simulation.id)]]),
    [id, data],
  );
  const { keys, choose } = useChosen(lists);
  const notes = useFileNotes(id);
  const simulations = all.map((simulation) => ({
    simulation,
    name: simulationName(simulation.id, label, all.length),
    note: noteText(noteOf(notes, { about: 'simulation', id: simulation.id })) ?? '',
  }));
  // The name of a file stands for everything in it.
  const named = label.toLowerCase().includes(filter);
  const matching = simulations.filter(
    ({ name, note }) => named || [name, note].some((text) => text.toLowerCase().includes(filter)),
  );
  if (!named && matching.length === 0) return null;
  const shown = whole ? matching : matching.slice(0, SHOWN);
  return (
    <div>
      <div className={classes.source}>
        <UnstyledButton
          className={classes.chevron}
          style={{ visibility: simulations.length === 0 ? 'hidden' : 'visible' }}
          aria-expanded={!collapsed}
          aria-label={`Simulations of ${label}`}
          onClick={() => setCollapsed(!collapsed)}
        >
          <IconChevronRight size={14} aria-hidden />
        </UnstyledButton>
        <Link
          to="/source/$source"
          params={{ source: id }}
          activeOptions={{ exact: true }}
          activeProps={{ className: classes.active ?? '' }}
          className={classes.row}
          title={label}
        >
          <IconDatabase size={16} aria-hidden className={classes.icon} />
          <span className={classes.name}>{label}</span>
        </Link>
        <ActionIcon size="sm" className={classes.close} aria-label={`Close ${label}`} onClick={close}>
          <IconX size={14} />
        </ActionIcon>
      </div>
      {source.phase.kind === 'opening' && <p className={classes.note}>{stageText(source.phase.stage)} …</p>}
      {!collapsed && shown.length > 0 && (
        <ul className={classes.simulations}>
          {shown.map(({ simulation, name }) => (
            <li key={simulation.id} className={classes.simulation}>
              <ChooseBox
                // The same simulation may have a box of its own on the page: this one says its file, too.
                name={`${name} in ${label}`}
                place={colourPlace(places, id, simulation.id)}
                chosen={keys.has(memberKey({ source: id, simulation: simulation.id }))}
                onChoose={(on) => choose([{ source: id, simulation: simulation.id }], on)}
              />
              <Link
                to="/source/$source/$simulation"
                params={{ source: id, simulation: simulation.id }}
                activeProps={{ className: classes.active ?? '' }}
                className={classes.row}
                title={`${name}: ${simulation.outcomeText}`}
              >
                <span className={classes.name}>{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!collapsed && shown.length < matching.length && (
        <UnstyledButton className={classes.note} onClick={() => setWhole(true)}>
          Show all {matching.length}
        </UnstyledButton>
      )}
    </div>
  );
});
