import { Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import type { OfferedModel } from '../../../../core/api/recording.ts';
import { configurationChanges } from '../../../state/fit-configuration.ts';
import { emptyDraft, presetConfiguration } from '../../../state/record-draft.ts';
import type { FormState } from './form-state.ts';
import { problemAt } from './problems-at.ts';

export interface ModelFieldsProps {
  readonly form: FormState;
  readonly models: readonly OfferedModel[];
  /** The name that it has unless a person gives it one. */
  readonly ownName: string;
}

/** Which model, from which set of parameters, under which name. */
export function ModelFields({ form, models, ownName }: ModelFieldsProps) {
  const { model, draft, change, problems, configuration } = form;
  const isPreset = (id: string) =>
    configurationChanges(presetConfiguration(model, id), configuration).length === 0;
  const preset = ['', ...model.presets.map(({ id }) => id)].find(isPreset);
  const summary = model.presets.find(({ id }) => id === preset)?.summary;
  return (
    <>
      <Group gap={12} grow align="flex-start">
        <NativeSelect
          size="xs"
          label="Model"
          value={model.id}
          data={models.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            const next = models.find(({ id }) => id === event.currentTarget.value);
            // Name and sentence are a person's own; parameters belong to the model.
            if (next !== undefined) change({ ...emptyDraft(next.id), ...personal(draft), ...noParameters });
          }}
        />
        <NativeSelect
          size="xs"
          label="Preset"
          value={preset ?? 'own'}
          data={[
            { value: '', label: 'Default' },
            ...model.presets.map(({ id, name }) => ({ value: id, label: name })),
            ...(preset === undefined ? [{ value: 'own', label: 'Own parameters' }] : []),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== 'own')
              change({ configuration: { ...presetConfiguration(model, value) }, fork: undefined });
          }}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {model.summary} {summary !== undefined && <>{summary}</>}
      </Text>
      <TextInput
        size="xs"
        label="Name"
        placeholder={ownName}
        value={draft.name}
        error={problemAt(problems, 'name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label="Hypothesis"
        placeholder="What do you expect to see?"
        autosize
        minRows={1}
        maxRows={4}
        value={draft.hypothesis}
        {...(model.family === 'society' && {
          description: 'Kept with the recording here: databases of societies have no place for it.',
        })}
        onChange={(event) => change({ hypothesis: event.currentTarget.value })}
      />
    </>
  );
}

const noParameters = { configuration: undefined, sweep: [], fork: undefined };

function personal({ name, hypothesis, seed, replicates }: FormState['draft']) {
  return { name, hypothesis, seed, replicates };
}
