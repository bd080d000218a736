import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import type { Member } from '../../../core/api/compare.ts';
import type { SimulationSummary } from '../../../core/api/simulation.ts';
import { ChooseBox } from '../../components/choose-box.tsx';
import { memberKey } from '../../state/chosen.ts';
import { colourPlace } from '../../state/simulation-colours.ts';
import { simulationName } from '../../state/simulation-name.ts';
import { useColourPlaces } from '../../state/use-colour-places.ts';
import type { ListedSource } from '../../state/use-listed-sources.ts';
import classes from './chooser.module.css';

export interface FileChoicesProps {
  readonly source: ListedSource;
  /** Lower case; empty shows everything. */
  readonly filter: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (members: readonly Member[], on: boolean) => void;
}

/** More than this many are shown only when asked for. */
const SHOWN = 200;

/** The simulations of one file, each with its box; a box for all of them, and for those of each experiment. */
export const FileChoices = memo(function FileChoices({ source, filter, chosen, onChoose }: FileChoicesProps) {
  const { id, label, list } = source;
  const [whole, setWhole] = useState(false);
  const places = useColourPlaces();
  const { simulations, experiments } = list;
  const nameOf = (simulation: SimulationSummary) => simulationName(simulation.id, label, simulations.length);
  const matching = simulations.filter((each) => nameOf(each).toLowerCase().includes(filter));
  const shown = whole ? matching : matching.slice(0, SHOWN);
  const known = experiments.filter(({ id: experiment }) => {
    const own = simulations.filter((each) => each.experiment === experiment).length;
    return own > 0;
  });
  const all = (name: string, some: readonly SimulationSummary[]) => (
    <AllBox key={name} name={name} source={id} some={some} chosen={chosen} onChoose={onChoose} />
  );
  if (matching.length === 0) return null;
  return (
    <fieldset className={classes.file} aria-label={label}>
      <div className={classes.fileHead}>
        {all(filter === '' ? `All of ${label}` : `All of ${label} named like this`, matching)}
        {known.map(({ id: experiment, name }) =>
          all(
            `All of ${experimentName(name ?? experiment)}`,
            simulations.filter((each) => each.experiment === experiment),
          ),
        )}
      </div>
      <ul className={classes.boxes}>
        {shown.map((simulation) => {
          const member = { source: id, simulation: simulation.id };
          const name = nameOf(simulation);
          return (
            <li key={simulation.id}>
              {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is in the box. */}
              <label className={classes.choice} title={`${name}: ${simulation.outcomeText}`}>
                <ChooseBox
                  name={name}
                  place={colourPlace(places, id, simulation.id)}
                  chosen={chosen.has(memberKey(member))}
                  onChoose={(on) => onChoose([member], on)}
                />
                <span className={classes.name}>{name}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {shown.length < matching.length && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWhole(true)}>
          Show all {matching.length}
        </Button>
      )}
    </fieldset>
  );
});

/** Many names of experiments say already that they are one. */
function experimentName(name: string): string {
  return /^experiment\b/i.test(name) ? name : `experiment ${name}`;
}

interface AllBoxProps {
  readonly name: string;
  readonly source: string;
  readonly some: readonly SimulationSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: FileChoicesProps['onChoose'];
}

function AllBox({ name, source, some, chosen, onChoose }: AllBoxProps) {
  const members = some.map((simulation) => ({ source, simulation: simulation.id }));
  const count = members.filter((member) => chosen.has(memberKey(member))).length;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is in the box.
    <label className={classes.choice}>
      <ChooseBox
        name={name}
        chosen={count === members.length || (count > 0 && 'some')}
        onChoose={(on) => onChoose(members, on)}
      />
      <span className={classes.name}>{name}</span>
    </label>
  );
}
