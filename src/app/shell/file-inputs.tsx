import { chooseWithHandles, handlePicker } from '../files/choose-files.ts';
import { type GivenFiles, givenByInput } from '../files/given-files.ts';
import { useServices } from '../state/services.ts';

const FILES = 'open-database';
const FOLDER = 'open-folder';
/** An attribute that every browser has and the types of React lack. */
const wholeFolder = { webkitdirectory: '' };

/** The two file inputs that every button for opening triggers; never seen themselves. */
export function FileInputs() {
  const { openFiles } = useServices();
  const take = (input: HTMLInputElement) => {
    const given = givenByInput(input.files ?? []);
    // Emptied, so that choosing the same file again is a change again.
    input.value = '';
    if (given.files.length > 0 || given.folders.length > 0) openFiles(given);
  };
  return (
    <div className="visually-hidden">
      <input
        id={FILES}
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Open database"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        id={FOLDER}
        type="file"
        {...wholeFolder}
        tabIndex={-1}
        aria-label="Open folder"
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}

/** Asks for files: with handles where the browser gives them, so that they can be opened again later. */
export function chooseFiles(openFiles: (given: Promise<GivenFiles>) => void): void {
  const pick = handlePicker();
  if (pick !== undefined) openFiles(chooseWithHandles(pick));
  else document.getElementById(FILES)?.click();
}

export function chooseFolder(): void {
  document.getElementById(FOLDER)?.click();
}
