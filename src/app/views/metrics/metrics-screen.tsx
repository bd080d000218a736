import { Button, Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { nearest } from '../../../core/base/nearest.ts';
import { metricsDocument } from '../../../core/metrics/document.ts';
import { saveFile } from '../../charts/save-file.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useBusyWhile } from '../../state/services.ts';
import { Metric } from './metric.tsx';
import { found, metricEntries, namesOf } from './metric-entries.ts';
import classes from './metrics.module.css';
import { formatMetricsSearch, type MetricsSearch, readMetricsSearch } from './metrics-search.ts';

/** How every number is computed, searchable; the same text as docs/metrics.md, which can be saved. */
export function MetricsScreen() {
  const search = readMetricsSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const entries = useMemo(metricEntries, []);
  const find = useDeferredValue(search.find);
  const { family } = search;
  const shown = useMemo(() => found(entries, { find, family }), [entries, find, family]);
  useBusyWhile(find !== search.find);
  const change = (changes: Partial<MetricsSearch>) =>
    void navigate({
      to: '/metrics',
      search: formatMetricsSearch({ ...search, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const save = () => saveFile('metrics.md', new Blob([metricsDocument()], { type: 'text/markdown' }));
  return (
    <>
      <Group justify="space-between" align="baseline" gap={8}>
        <Title order={1} fz={20}>
          How every number is computed
        </Title>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={save}
        >
          Save as metrics.md
        </Button>
      </Group>
      <Group gap={16} mt={12}>
        <SegmentedControl
          size="xs"
          aria-label="Family"
          data={[
            { value: 'farm', label: 'AgentFarm' },
            { value: 'society', label: 'LLM Society' },
          ]}
          value={family}
          onChange={(value) => change({ family: value === 'society' ? 'society' : 'farm' })}
        />
        <TextInput
          size="xs"
          w={320}
          aria-label="Search metrics"
          placeholder="A name, a column, a word of the definition"
          leftSection={<IconSearch size={14} aria-hidden />}
          data-search
          value={search.find}
          onChange={(event) => change({ find: event.currentTarget.value })}
        />
        <Text size="xs" c="dimmed" role="status">
          {shown.length === 1 ? '1 metric' : `${shown.length} metrics`}
        </Text>
      </Group>
      {shown.length === 0 ? (
        <EmptyState action={{ label: 'Show all', run: () => change({ find: '' }) }}>
          No metric of this family has all of these words.
          <DidYouMean names={nearest(find, namesOf(entries, family))}>
            {(name) => (
              <button type="button" className={classes.near} onClick={() => change({ find: name })}>
                {name}
              </button>
            )}
          </DidYouMean>
        </EmptyState>
      ) : (
        <dl className={classes.list} aria-label="Metrics">
          {shown.map((entry) => (
            <Metric key={entry.id} entry={entry} />
          ))}
        </dl>
      )}
    </>
  );
}
