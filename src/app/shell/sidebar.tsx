import { ActionIcon, Button, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useServices, useSources } from '../state/services.ts';
import type { Source } from '../state/sources.ts';
import { chooseFiles, chooseFolder } from './file-inputs.tsx';
import classes from './sidebar.module.css';
import { SidebarList } from './sidebar-list.tsx';
import { SidebarSource } from './sidebar-source.tsx';

/** The open sources with their simulations. */
export function Sidebar() {
  const { openFiles } = useServices();
  const { sources, lists } = useSources();
  const [filter, setFilter] = useState('');
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const show = (source: Source) => <SidebarSource key={source.id} source={source} filter={wanted} />;
  return (
    <Stack gap={0} h="100%">
      <Group p={8} gap={4} wrap="nowrap">
        <TextInput
          data-search
          aria-label="Filter simulations"
          placeholder="Filter simulations"
          size="xs"
          flex={1}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
        />
        <ActionIcon
          aria-label="Open files"
          title="Open files (Ctrl O)"
          onClick={() => chooseFiles(openFiles)}
        >
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon aria-label="Open a folder" title="Open a folder" onClick={chooseFolder}>
          <IconFolderOpen size={16} />
        </ActionIcon>
      </Group>
      <ScrollArea flex={1} scrollbarSize={8} className={classes.scroll}>
        {sources.length === 0 && (
          <Stack gap={12} px={12} py={16}>
            <Text size="sm" c="dimmed">
              Databases that you open are listed here, with their simulations.
            </Text>
            <Button variant="default" size="xs" onClick={() => chooseFiles(openFiles)}>
              Open a file
            </Button>
          </Stack>
        )}
        {sources.length > 0 && wanted !== '' && (
          <p className={classes.none}>No simulation or file is named like this.</p>
        )}
        {lists.map((list) => (
          <SidebarList key={list.id} list={list}>
            {sources.filter((source) => source.list === list.id).map(show)}
          </SidebarList>
        ))}
        {sources.filter((source) => source.list === undefined).map(show)}
      </ScrollArea>
    </Stack>
  );
}
