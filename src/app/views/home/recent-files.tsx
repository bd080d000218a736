import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatBytes } from '../../components/format.ts';
import { Section } from '../../components/section.tsx';
import { nothingGiven } from '../../files/given-files.ts';
import { forgetFile, type RecentFile, recentFiles, reopenRecent } from '../../files/recent-files.ts';
import { useServices } from '../../state/services.ts';
import classes from './home-screen.module.css';

/** Files of earlier visits, where the browser can find them again. */
export function RecentFiles() {
  const { openFiles, sources } = useServices();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    void recentFiles().then(setFiles);
  }, []);
  if (files.length === 0) return null;
  const reopen = async (file: RecentFile) => {
    const given = await reopenRecent(file);
    if (given === undefined) sources.report({ kind: 'vanished', file: file.name });
    return given ?? nothingGiven;
  };
  const forget = (file: RecentFile) => {
    setFiles(files.filter((other) => other !== file));
    void forgetFile(file.id);
  };
  return (
    <Section title="Recent files">
      <table className={classes.recent}>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <td>
                <Anchor component="button" onClick={() => openFiles(reopen(file))}>
                  {file.name}
                </Anchor>
              </td>
              <td>
                <Text size="sm" c="dimmed" ta="right">
                  {formatBytes(file.size)}
                </Text>
              </td>
              <td>
                <Text size="sm" c="dimmed" ta="right">
                  {new Date(file.opened).toLocaleDateString()}
                </Text>
              </td>
              <td width={40}>
                <ActionIcon size="sm" aria-label={`Forget ${file.name}`} onClick={() => forget(file)}>
                  <IconX size={14} />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
