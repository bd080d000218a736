import { Chip, Group, NumberInput, Select } from '@mantine/core';
import classes from './network.module.css';
import type { NetworkChoice } from './network-choice.ts';
import type { NetworkContents } from './network-rows.ts';

export interface NetworkControlsProps {
  readonly contents: NetworkContents;
  readonly search: NetworkChoice;
  /** What is counted, e.g. `acts`. */
  readonly unit: string;
  readonly onChange: (changes: Partial<NetworkChoice>) => void;
}

/** More names than these are found by typing. */
const NAMES_LISTED = 60;

/** Which kinds of edges are shown, from what count on, and whose stand out. */
export function NetworkControls({ contents, search, unit, onChange }: NetworkControlsProps) {
  const { kinds, typeOf } = contents;
  const on = kinds.map(({ kind }) => kind).filter((kind) => !search.without.has(kind));
  const agents = [...typeOf.keys()].sort(byName);
  return (
    <Group gap="8px 24px" align="end" className={classes.controls}>
      {kinds.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box around the switches.
        <div role="group" aria-label="Kinds of interaction" className={classes.kinds}>
          <Chip.Group
            multiple
            value={on}
            onChange={(wanted: readonly string[]) =>
              onChange({
                without: new Set(kinds.map(({ kind }) => kind).filter((kind) => !wanted.includes(kind))),
              })
            }
          >
            {kinds.map(({ kind, pairs }) => (
              <Chip
                key={kind}
                value={kind}
                size="xs"
                variant="outline"
                title={`${pairs.toLocaleString('en')} pairs`}
              >
                {kind}
              </Chip>
            ))}
          </Chip.Group>
        </div>
      )}
      <NumberInput
        size="xs"
        w={150}
        label={`Least ${unit}`}
        min={1}
        allowDecimal={false}
        clampBehavior="strict"
        value={search.least}
        onChange={(least) => onChange({ least: typeof least === 'number' && least >= 1 ? least : 1 })}
      />
      <Select
        size="xs"
        w={220}
        label="Agent"
        placeholder="Choose one, or click it"
        data={agents}
        limit={NAMES_LISTED}
        searchable
        clearable
        nothingFoundMessage="No agent of this name has an edge."
        value={search.node !== undefined && typeOf.has(search.node) ? search.node : null}
        onChange={(node) => onChange({ node: node ?? undefined })}
      />
    </Group>
  );
}

/** agent_2 before agent_10. */
const byName = new Intl.Collator('en', { numeric: true }).compare;
