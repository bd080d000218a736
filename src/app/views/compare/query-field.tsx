import { Button, Group, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Member } from '../../../core/api/compare.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import { explainError } from '../../components/explain-error.ts';
import { sourceErrorOf } from '../../state/failure.ts';
import type { QueryError } from '../../state/simulation-query.ts';
import type { QueryName } from '../../state/simulation-query-names.ts';
import type { Candidate } from './query-facts.ts';
import classes from './query-field.module.css';
import { type Found, useFound } from './use-found.ts';

export interface QueryFieldProps {
  readonly candidates: readonly Candidate[];
  /** Chooses what was found: along with what is chosen already, or instead of it. */
  readonly onChoose: (members: readonly Member[], how: 'add' | 'only') => void;
}

/** Finds simulations by their parameters and outcomes. */
export function QueryField({ candidates, onChoose }: QueryFieldProps) {
  const [text, setText] = useState('');
  const query = useDeferredValue(text);
  const field = useRef<HTMLInputElement>(null);
  const { found, names } = useFound(query, candidates);
  const replace = (start: number, end: number, name: string) => {
    setText(text.slice(0, start) + name + text.slice(end));
    field.current?.focus();
  };
  const members = found.phase === 'found' ? found.members : [];
  return (
    <div>
      <Group gap={8} align="flex-end">
        <TextInput
          ref={field}
          className={classes.field}
          classNames={{ input: classes.input ?? '' }}
          size="xs"
          label="Find by parameters and outcomes"
          placeholder="attack_base_damage >= 20 and final population = 0"
          spellCheck={false}
          autoComplete="off"
          value={text}
          error={found.phase === 'misread'}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && members.length > 0) onChoose(members, 'only');
          }}
        />
        <Button
          size="xs"
          variant="default"
          disabled={members.length === 0}
          onClick={() => onChoose(members, 'only')}
        >
          Choose these only
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={members.length === 0}
          onClick={() => onChoose(members, 'add')}
        >
          Add these
        </Button>
      </Group>
      <div className={classes.answer} role="status">
        <Answer found={found} query={query} onReplace={replace} />
      </div>
      {query.trim() !== '' && (
        <Names names={names} onName={(name) => replace(text.length, text.length, name)} />
      )}
    </div>
  );
}

interface AnswerProps {
  readonly found: Found;
  readonly query: string;
  readonly onReplace: (start: number, end: number, name: string) => void;
}

function Answer({ found, query, onReplace }: AnswerProps) {
  switch (found.phase) {
    case 'idle':
      return 'With =, ≠, <, ≤, >, ≥, contains, in (…), and, or, not; names with dots may be shortened to their last parts.';
    case 'reading':
      return `${found.text} …`;
    case 'failed':
      return explainError(sourceErrorOf(found.error)).what;
    case 'misread':
      return <Misread error={found.error} query={query} onReplace={onReplace} />;
    case 'found':
      return [`${found.members.length} of ${found.of} simulations are like that.`, ...found.notes].join(' ');
  }
}

function Misread({ error, query, onReplace }: { readonly error: QueryError } & Omit<AnswerProps, 'found'>) {
  const { message, start, end, near } = error;
  return (
    <span className={classes.problem}>
      <code className={classes.quote}>
        {query.slice(0, start)}
        <mark className={classes.place}>{query.slice(start, end) || ' '}</mark>
        {query.slice(end)}
      </code>
      {message}
      <DidYouMean names={near}>
        {(name) => (
          <button type="button" className={classes.name} onClick={() => onReplace(start, end, name)}>
            {name}
          </button>
        )}
      </DidYouMean>
    </span>
  );
}

/** More names than a person reads through. */
const SHOWN = 120;

function Names({
  names,
  onName,
}: {
  readonly names: readonly QueryName[];
  readonly onName: (name: string) => void;
}) {
  const shown = useMemo(() => names.slice(0, SHOWN), [names]);
  return (
    <details className={classes.names}>
      <summary>Names that can be asked for ({names.length})</summary>
      <div className={classes.list}>
        {shown.map(({ id, name }) => (
          <button key={id} type="button" className={classes.name} onClick={() => onName(name)}>
            {name}
          </button>
        ))}
        {names.length > SHOWN && <span>and {names.length - SHOWN} more</span>}
      </div>
    </details>
  );
}
