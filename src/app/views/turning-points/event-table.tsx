import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { TurningPoint } from '../../../core/api/turning-points.ts';
import { CsvButton } from '../../components/report/csv-button.tsx';
import { HowComputed } from '../../components/report/how-computed.tsx';
import { detectors, kindLabel, kindsOf, severityWord } from '../../components/turning-points/event-kinds.ts';
import { kindFormulas } from '../../components/turning-points/kind-formulas.ts';
import { KindMark } from '../../components/turning-points/kind-mark.tsx';
import type { EventSearch } from '../../state/event-search.ts';
import { sortEvents } from './sort-events.ts';
import classes from './turning-points.module.css';

export interface EventTableProps {
  /** Those that are to be shown. */
  readonly events: readonly TurningPoint[];
  /** How many there are at any severity and of any kind, and how many more were not sent. */
  readonly all: number;
  readonly omitted: number;
  readonly search: EventSearch;
  /** What a download is named after, `<source>-<simulation>`. */
  readonly fileStem: string;
  readonly onChange: (changes: Partial<EventSearch>) => void;
  readonly onSelect: (id: string) => void;
}

const PIECE = 300;

/** The turning points as a list; a click opens one. */
export function EventTable(props: EventTableProps) {
  const { events, all, omitted, search, fileStem, onChange, onSelect } = props;
  const [room, setRoom] = useState(PIECE);
  const sorted = sortEvents(events, search.sort);
  const heading = (sort: EventSearch['sort'], label: string) => {
    const direction = sort === 'step' ? 'ascending' : 'descending';
    const Icon = sort === 'step' ? IconChevronUp : IconChevronDown;
    const own = search.sort === sort;
    return (
      <th scope="col" aria-sort={own ? direction : 'none'} data-number>
        <button type="button" className={classes.sort} onClick={() => onChange({ sort })}>
          {label}
          <Icon size={12} aria-hidden style={{ visibility: own ? 'visible' : 'hidden' }} />
        </button>
      </th>
    );
  };
  return (
    <div className={classes.list}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.box} aria-label="Events, table" tabIndex={0}>
        <table className={classes.table} aria-label="Events">
          <thead>
            <tr>
              {heading('step', 'Step')}
              <th scope="col">Type</th>
              {heading('severity', 'Severity')}
              <th scope="col">What triggered it</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, room).map((event) => (
              <EventRow key={event.id} event={event} open={event.id === search.event} onSelect={onSelect} />
            ))}
          </tbody>
        </table>
        {sorted.length > room && (
          <Button variant="subtle" size="xs" onClick={() => setRoom(room + PIECE)}>
            Show {Math.min(PIECE, sorted.length - room)} more
          </Button>
        )}
      </section>
      <div className={classes.foot}>
        <p className={classes.told}>
          {shownText(events.length, all + omitted, search)}
          {omitted > 0 && ` The weakest ${omitted.toLocaleString('en')} were left out.`}
          {events.length === 0 && all > 0 && ' A lower severity shows more.'}
        </p>
        {events.length > 0 && <CsvButton name="Events" fileStem={fileStem} lines={() => linesOf(sorted)} />}
      </div>
      <HowComputed>
        <dl>
          {kindsOf(search.detector).map((kind) => (
            <Fragment key={kind}>
              <dt>{kindLabel(kind)}</dt>
              <dd>{kindFormulas[kind]}</dd>
            </Fragment>
          ))}
        </dl>
        <p>
          {detectors[search.detector].told} Severity is at most 1: above 0.7 high, above 0.4 medium, else low.
        </p>
      </HowComputed>
    </div>
  );
}

/** `7 of 19 turning points, those of severity 0.30 or more`: how many are listed, and why not all. */
function shownText(shown: number, all: number, { severity, without }: EventSearch): string {
  const total = `${all.toLocaleString('en')} turning ${all === 1 ? 'point' : 'points'}`;
  if (shown === all) return `${total}.`;
  const why = [
    ...(severity > 0 ? [`severity ${severity.toFixed(2)} or more`] : []),
    ...(without.size > 0 ? ['kinds that are switched on'] : []),
  ];
  const which = why.length === 0 ? '' : `: ${why.join(', ')}`;
  return `${shown.toLocaleString('en')} of ${total}${which}.`;
}

function linesOf(events: readonly TurningPoint[]): readonly (readonly (string | number | undefined)[])[] {
  return [
    ['Step', 'Type', 'Severity', 'What triggered it', 'Before', 'At the step', 'Threshold', 'Agents'],
    ...events.map(({ step, kind, severity, text, previous, current, threshold, agents }) => [
      step,
      kindLabel(kind),
      severity,
      text,
      previous,
      current,
      threshold,
      agents.join(' '),
    ]),
  ];
}

interface EventRowProps {
  readonly event: TurningPoint;
  readonly open: boolean;
  readonly onSelect: (id: string) => void;
}

function EventRow({ event, open, onSelect }: EventRowProps) {
  const { id, kind, step, severity, text } = event;
  return (
    <tr aria-current={open || undefined} onClick={() => onSelect(id)}>
      <td data-number>
        <button
          type="button"
          className={classes.open}
          aria-expanded={open}
          onClick={(click) => {
            click.stopPropagation();
            onSelect(id);
          }}
        >
          {step}
        </button>
      </td>
      <td className={classes.type}>
        <KindMark kind={kind} />
        <span title={kind}>{kindLabel(kind)}</span>
      </td>
      <td data-number title={`${severity} (${severityWord(severity)})`}>
        {severity.toFixed(2)}
      </td>
      <td className={classes.text}>{text}</td>
    </tr>
  );
}
