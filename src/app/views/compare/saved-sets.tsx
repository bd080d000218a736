import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { choicesOf, type OpenFile, type SavedSet } from '../../state/compare-sets.ts';
import { useChangeChoices, useCompareState } from '../../state/use-chosen.ts';
import type { ListedSource } from '../../state/use-listed-sources.ts';
import { useSavedSets } from '../../state/use-saved-sets.ts';
import classes from './chooser.module.css';

/** Keeps what is chosen under a name, in this browser, and brings it back on another day. */
export function SavedSets({ listed }: { readonly listed: readonly ListedSource[] }) {
  const { choices } = useCompareState();
  const change = useChangeChoices();
  const { sets, refused, save, forget } = useSavedSets();
  const [name, setName] = useState('');
  const open = listed.map(({ id, label, info }): OpenFile => ({ id, label, fingerprint: info.fingerprint }));
  const wanted = name.trim();
  const keep = () => {
    save(wanted, choices, open);
    setName('');
  };
  return (
    <fieldset className={classes.sets} aria-label="Saved sets">
      <span className={classes.note}>Saved sets:</span>
      {sets.map((set) => (
        <span key={set.name} className={classes.set}>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            title={filesText(set)}
            onClick={() => change(() => choicesOf(set, open))}
          >
            {set.name}
          </Button>
          <ActionIcon size={20} aria-label={`Forget the set ${set.name}`} onClick={() => forget(set.name)}>
            <IconX size={12} />
          </ActionIcon>
        </span>
      ))}
      {choices.length > 0 && (
        <Group gap={4}>
          <TextInput
            size="xs"
            w={176}
            aria-label="Name of the set"
            placeholder="Name for what is chosen"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && wanted !== '') keep();
            }}
          />
          <Button size="xs" variant="default" disabled={wanted === ''} onClick={keep}>
            Save set
          </Button>
        </Group>
      )}
      {sets.length === 0 && choices.length === 0 && <span className={classes.note}>none yet</span>}
      {refused && (
        <span className={classes.note} role="alert">
          This browser keeps nothing here: the set is gone when the page is closed.
        </span>
      )}
    </fieldset>
  );
}

function filesText({ files }: SavedSet): string {
  return files
    .map(({ name, mode, ids }) => {
      if (mode === 'all') return `all of ${name}`;
      return mode === 'some' ? `${ids.length} of ${name}` : `all but ${ids.length} of ${name}`;
    })
    .join(', ');
}
