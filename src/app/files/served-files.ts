import { z } from 'zod';
import { type GivenFiles, nothingGiven } from './given-files.ts';

const remote = z.object({ url: z.string(), size: z.number() });
const servedSchema = z.array(remote.extend({ name: z.string(), path: z.string(), wal: remote.optional() }));

/** The files that the page's own server was started with; other servers say nothing of any, and are not asked. */
export async function servedFiles(): Promise<GivenFiles> {
  const list = document.querySelector<HTMLMetaElement>('meta[name="offered-files"]')?.content;
  if (list === undefined) return nothingGiven;
  try {
    const response = await fetch(list);
    if (!response.ok) return nothingGiven;
    const served = servedSchema.parse(await response.json());
    const files = served.flatMap(({ name, path, url, size, wal }, i) => {
      // Files of the same name came from different folders: a folder of its own keeps each log with its
      // database, and the name of the folder that it lies in tells them apart for people.
      const alone = served.every((other, j) => i === j || other.name !== name);
      const parent = path.split(/[\\/]/).at(-2);
      const folder = alone ? '' : [String(i + 1), parent].filter(Boolean).join('/');
      return [
        { name, folder, content: absolute({ url, size }) },
        ...(wal === undefined ? [] : [{ name: `${name}-wal`, folder, content: absolute(wal) }]),
      ];
    });
    return { files, folders: [] };
  } catch {
    return nothingGiven;
  }
}

/** A worker resolves addresses against itself, not against the page. */
function absolute(file: { url: string; size: number }) {
  return { url: new URL(file.url, document.baseURI).href, size: file.size };
}
