import { TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Member } from '../../../core/api/compare.ts';
import { withMembers } from '../../state/chosen.ts';
import { simulationName } from '../../state/simulation-name.ts';
import { useChangeChoices, useChosen } from '../../state/use-chosen.ts';
import { idsOfSources, type ListedSource } from '../../state/use-listed-sources.ts';
import classes from './chooser.module.css';
import { FileChoices } from './file-choices.tsx';
import type { Candidate } from './query-facts.ts';
import { QueryField } from './query-field.tsx';
import { SavedSets } from './saved-sets.tsx';

export interface ChooserProps {
  readonly listed: readonly ListedSource[];
}

/** A filter is offered where there are more simulations than are seen at once. */
const FEW = 12;

/** All simulations of all open files: by box, by file, by experiment, by what is true of them, by a set that was kept. */
export function Chooser({ listed }: ChooserProps) {
  const lists = useMemo(() => idsOfSources(listed), [listed]);
  const { keys, choose } = useChosen(lists);
  const change = useChangeChoices();
  const [filter, setFilter] = useState('');
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const candidates = useMemo(() => candidatesOf(listed), [listed]);
  const files = listed.filter(({ list }) => list.simulations.length > 0);
  const take = (members: readonly Member[], how: 'add' | 'only') =>
    change((old) => withMembers(how === 'only' ? [] : old, members, true, lists));
  return (
    <section aria-label="Choose simulations" className={classes.box}>
      <QueryField candidates={candidates} onChoose={take} />
      <SavedSets listed={listed} />
      {candidates.length > FEW && (
        <TextInput
          data-search
          size="xs"
          maw={280}
          mt={8}
          aria-label="Filter by name"
          placeholder="Filter by name"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <div className={classes.files}>
        {files.map((source) => (
          <FileChoices key={source.id} source={source} filter={wanted} chosen={keys} onChoose={choose} />
        ))}
      </div>
    </section>
  );
}

function candidatesOf(listed: readonly ListedSource[]): readonly Candidate[] {
  return listed.flatMap(({ id, label, list: { simulations } }) =>
    simulations.map((summary) => ({
      source: id,
      simulation: summary.id,
      name: simulationName(summary.id, label, simulations.length),
      file: label,
      summary,
    })),
  );
}
