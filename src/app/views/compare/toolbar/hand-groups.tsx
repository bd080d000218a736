import { ActionIcon, Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import type { Member } from '../../../../core/api/compare.ts';
import { useImmediate } from '../../../components/use-immediate.ts';
import { type Choices, chosenIds } from '../../../state/chosen.ts';
import type { HandGroup } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import classes from './toolbar.module.css';

export interface HandGroupsProps {
  readonly comparison: Comparison;
  readonly groups: readonly HandGroup[];
}

/** Groups that a person puts together one by one, or out of what brushes keep. */
export function HandGroups({ comparison, groups: given }: HandGroupsProps) {
  const { members, change, selection } = comparison;
  const [groups, write] = useImmediate(given, (next) => change({ grouping: { kind: 'hand', groups: next } }));
  const brushed = useSyncExternalStore(selection.subscribe, selection.get);
  const replace = (place: number, group: HandGroup) =>
    write(groups.map((each, k) => (k === place ? group : each)));
  const add = (some: readonly Member[]) =>
    write([...groups, { name: freeName(groups), members: choicesOf(some) }]);
  return (
    <div className={classes.hand}>
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no identity but its place; its name is being typed.
        <fieldset key={place} className={classes.handGroup} aria-label={`Group ${group.name}`}>
          <NameField
            // Another name from elsewhere starts the field anew.
            key={group.name}
            name={group.name}
            onName={(name) => replace(place, { ...group, name })}
          />
          <MultiSelect
            size="xs"
            flex={1}
            aria-label={`Simulations in ${group.name}`}
            placeholder="Simulations"
            searchable
            limit={60}
            data={members.map(({ key, label }) => ({ value: key, label }))}
            value={keysIn(group.members, comparison)}
            onChange={(keys) =>
              replace(place, {
                ...group,
                members: choicesOf(members.filter(({ key }) => keys.includes(key))),
              })
            }
          />
          <ActionIcon
            aria-label={`Take away the group ${group.name}`}
            onClick={() => write(groups.filter((_, k) => k !== place))}
          >
            <IconX size={14} />
          </ActionIcon>
        </fieldset>
      ))}
      <Group gap={8}>
        <Button size="compact-xs" variant="default" onClick={() => add([])}>
          Add a group
        </Button>
        {brushed !== undefined && brushed.size > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => add(members.filter(({ key }) => brushed.has(key)))}
          >
            Make a group of the {brushed.size} brushed
          </Button>
        )}
      </Group>
    </div>
  );
}

/** What is typed becomes the name when the field is left. */
function NameField({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <TextInput
      size="xs"
      w={160}
      aria-label="Name of the group"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== name) onName(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

function freeName(groups: readonly HandGroup[]): string {
  for (let number = groups.length + 1; ; number++) {
    const name = `Group ${number}`;
    if (groups.every((group) => group.name !== name)) return name;
  }
}

/** By name, whatever else is chosen later. */
function choicesOf(some: readonly Member[]): Choices {
  // A source is never named as a whole here: with an unlisted one it would hold simulations that were not meant.
  const sources = [...new Set(some.map(({ source }) => source))];
  return sources.map((source) => ({
    source,
    mode: 'some',
    ids: some.flatMap((member) => (member.source === source ? [member.simulation] : [])),
  }));
}

function keysIn(choices: Choices, { members }: Comparison): string[] {
  return members.flatMap(({ key, source, simulation }) => {
    const choice = choices.find((each) => each.source === source);
    return choice !== undefined && chosenIds(choice, [simulation]).found.length > 0 ? [key] : [];
  });
}
