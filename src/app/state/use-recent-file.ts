import { useEffect, useState } from 'react';
import { type RecentFile, recentFiles } from '../files/recent-files.ts';
import { sourceId } from '../files/source-id.ts';

/** The file of an earlier visit that an address means by the id of a source; `undefined` where the browser kept none. */
export function useRecentFile(source: string): RecentFile | undefined {
  const [recent, setRecent] = useState<RecentFile>();
  useEffect(() => {
    let wanted = true;
    void recentFiles().then((files) => {
      if (wanted) setRecent(files.find(({ name }) => sourceId(name, new Set()) === source));
    });
    return () => {
      wanted = false;
    };
  }, [source]);
  return recent;
}
