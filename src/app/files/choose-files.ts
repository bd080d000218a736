import { type GivenFiles, nothingGiven } from './given-files.ts';

type OpenPicker = (options: { multiple: boolean }) => Promise<readonly FileSystemFileHandle[]>;

/** The picker that yields handles, in browsers that have one. */
export function handlePicker(): OpenPicker | undefined {
  return (window as { showOpenFilePicker?: OpenPicker }).showOpenFilePicker?.bind(window);
}

/** Lets a person choose files; nothing when they close the dialog. */
export async function chooseWithHandles(pick: OpenPicker): Promise<GivenFiles> {
  const handles = await pick({ multiple: true }).catch(() => []);
  if (handles.length === 0) return nothingGiven;
  const files = await Promise.all(
    handles.map(async (handle) => {
      const file = await handle.getFile();
      return { name: file.name, folder: '', content: file, handle };
    }),
  );
  return { files, folders: [] };
}
