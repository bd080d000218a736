import { Text, Title } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useModels } from '../../state/record-queries.ts';
import { useServices } from '../../state/services.ts';
import { useStore } from '../../state/use-store.ts';
import { RecordingList } from './cards/recording-list.tsx';
import { PlanForm } from './form/plan-form.tsx';
import classes from './record.module.css';

/** Runs a model here, watches it, and takes its database home. */
export function RecordScreen() {
  const { recordings } = useServices();
  const { data: models, error, refetch } = useModels();
  const all = useStore(recordings);
  // What runs tells of itself several times a second: the form must not be drawn anew for that.
  const names = all.map(({ plan }) => plan.name).join('\n');
  const taken = useMemo(() => names.split('\n'), [names]);
  const running = all.some(({ state }) => state.kind === 'running');
  useEffect(() => {
    void recordings.load();
  }, [recordings]);
  return (
    <>
      <Title order={1} fz={20}>
        Record
      </Title>
      <Text size="sm" c="dimmed" mb={16}>
        Models run here, in this page, and write a database that Terrarium, sqlite3 and AgentFarm’s own
        readers open.
      </Text>
      {error !== null && (
        <ErrorPanel error={sourceErrorOf(error)} action={{ label: 'Try again', run: () => void refetch() }} />
      )}
      {models === undefined && error === null && <Stage text="Starting the models" />}
      <div className={classes.columns}>
        {models !== undefined && <PlanForm models={models} taken={taken} running={running} />}
        <RecordingList recordings={all} models={models ?? []} />
      </div>
    </>
  );
}
