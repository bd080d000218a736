import classes from './facts.module.css';

export interface Fact {
  readonly name: string;
  /** Facts without a value are left out. */
  readonly value: string | undefined;
}

export interface FactsProps {
  readonly title?: string;
  readonly facts: readonly Fact[];
}

/** Names with their values; nothing when there are none. */
export function Facts({ title, facts }: FactsProps) {
  const known = facts.filter(({ value }) => value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <div className={classes.facts}>
      {title !== undefined && <h3 className={classes.title}>{title}</h3>}
      <dl className={classes.list}>
        {known.map(({ name, value }) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
