import { useState } from 'react';
import classes from './form.module.css';

export interface TypeNameProps {
  readonly name: string;
  /** Names of all types. */
  readonly taken: readonly string[];
  readonly problem: string | undefined;
  readonly onRename: (name: string) => void;
}

/** The name of an agent type; it takes hold when the field is left, because half a name may be another's. */
export function TypeName({ name, taken, problem, onRename }: TypeNameProps) {
  const [typed, setTyped] = useState(name);
  const [known, setKnown] = useState(name);
  if (known !== name) {
    setKnown(name);
    setTyped(name);
  }
  const next = typed.trim();
  const clash = next !== name && taken.includes(next);
  const done = () => {
    // `constructor` and numbers are no names for the keys of an object whose order counts.
    if (next === '' || clash || /^\d+$/.test(next)) setTyped(name);
    else if (next !== name) onRename(next);
  };
  return (
    <input
      className={classes.typeName}
      aria-label={`Name of the type ${name}`}
      aria-invalid={clash || problem !== undefined || undefined}
      data-problem={problem !== undefined || undefined}
      title={clash ? 'Another type has this name.' : problem}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setTyped(name);
      }}
    />
  );
}
