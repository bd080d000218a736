import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDatabase, IconFolderOpen, IconLock, IconPlayerRecord } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Section } from '../../components/section.tsx';
import { samples } from '../../files/samples.ts';
import { chooseFiles, chooseFolder } from '../../shell/file-inputs.tsx';
import { useOpenSample } from '../../shell/use-open-sample.ts';
import { useServices } from '../../state/services.ts';
import classes from './home-screen.module.css';
import { RecentFiles } from './recent-files.tsx';

/** Where everything starts: drop a file, or look at a sample. */
export function HomeScreen() {
  const { openFiles } = useServices();
  const openSample = useOpenSample();
  const navigate = useNavigate();
  return (
    <div className={classes.page}>
      <div className={classes.zone}>
        <Title order={1} fz={24}>
          Drop a simulation database here
        </Title>
        <Text c="dimmed" ta="center" maw={520} style={{ textWrap: 'balance' }}>
          What AgentFarm or LLM Society wrote (.db), with its <span className={classes.whole}>-wal</span> file
          where there is one, several at once, or a whole folder. Any other SQLite file opens as tables.
        </Text>
        <Group gap={8} mt={8} justify="center">
          <Button leftSection={<IconDatabase size={16} />} onClick={() => chooseFiles(openFiles)}>
            Open database…
          </Button>
          <Button variant="default" leftSection={<IconFolderOpen size={16} />} onClick={chooseFolder}>
            Open folder…
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlayerRecord size={16} />}
            onClick={() => void navigate({ to: '/record' })}
          >
            Record a simulation…
          </Button>
        </Group>
        <Group gap={8} mt={16} c="dimmed" wrap="nowrap">
          <IconLock size={16} aria-hidden />
          <Text size="sm">Nothing leaves your computer.</Text>
        </Group>
      </div>
      <Section title="Samples">
        <div className={classes.cards}>
          {samples.map((sample) => (
            <button
              key={sample.file}
              type="button"
              className={classes.card}
              onClick={() => openSample(sample)}
            >
              <Stack gap={4} component="span">
                <Text fw={600} component="span">
                  {sample.title}
                </Text>
                <Text size="sm" c="dimmed" component="span">
                  {sample.line}
                </Text>
              </Stack>
            </button>
          ))}
        </div>
      </Section>
      <RecentFiles />
    </div>
  );
}
