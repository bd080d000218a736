import { useEffect, useRef } from 'react';
import classes from './choose-box.module.css';
import { simulationDot } from './simulation-dot.ts';

export interface ChooseBoxProps {
  /** Accessible name: what is chosen. */
  readonly name: string;
  /** Place of the simulation in the palette; a box for several has no colour. */
  readonly place?: number | undefined;
  /** `some` where it stands for several and not all of them are chosen. */
  readonly chosen: boolean | 'some';
  readonly onChoose: (on: boolean) => void;
}

/** Chooses a simulation to be compared; the box has the colour that the simulation has everywhere. */
export function ChooseBox({ name, place, chosen, onChoose }: ChooseBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = chosen === 'some';
  }, [chosen]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.box}
      style={place === undefined ? undefined : simulationDot(place)}
      aria-label={name}
      title={chosen === true ? 'Compared: click to leave out' : 'Choose to compare'}
      checked={chosen === true}
      onChange={(event) => onChoose(event.currentTarget.checked)}
    />
  );
}
