import classes from './compare.module.css';

export interface PagePartsProps {
  /** The parts that are there, by the id of their place and their name. */
  readonly parts: readonly { readonly id: string; readonly name: string }[];
}

/** Ways to the parts of a long page; addresses behind `#` are pages here, so these are buttons. */
export function PageParts({ parts }: PagePartsProps) {
  return (
    <nav aria-label="On this page" className={classes.parts}>
      {parts.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={classes.part}
          onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
