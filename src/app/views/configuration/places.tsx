import { Button, CopyButton, Group, Text } from '@mantine/core';
import type { Configuration } from '../../../core/api/configuration.ts';
import { prettyJson } from '../../components/table/pretty-json.ts';

/** Where the configuration is stored, each with a copy of the whole. */
export function Places({ configuration }: { readonly configuration: Configuration }) {
  const { places, parameters } = configuration;
  const differing = parameters.filter(({ disagreement }) => disagreement !== undefined).length;
  const agreement =
    differing === 0
      ? 'Both say the same.'
      : `They disagree in ${differing} of the parameters; the first place counts, both values are shown.`;
  const lines = places.map(({ name, json, readable, older }) => (
    <Group key={name} gap={8} mt={4}>
      <Text size="sm">
        Stored in <code>{name}</code>
        {older > 0 && `, the newest of ${older + 1}`}
        {!readable && '; the text is no JSON object and cannot be shown as a tree'}
      </Text>
      <CopyButton value={prettyJson(json) ?? json}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy as JSON'}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </CopyButton>
    </Group>
  ));
  return (
    <>
      {lines}
      {places.length > 1 && (
        <Text size="sm" c="dimmed" mt={4}>
          {agreement}
        </Text>
      )}
    </>
  );
}
