import { expose } from 'comlink';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { loadEngine } from '../../core/database/engine.ts';
import { partFile, partFiles, removeParts, removeRecording } from './recording-files.ts';
import { serveRecording } from './serve-recording.ts';

expose(
  serveRecording(loadEngine({ locateFile: () => wasmUrl }), {
    open: partFiles,
    file: async (recording, part, name) => {
      const file = await partFile(recording, part);
      return new File([file], name, { lastModified: file.lastModified });
    },
    removeParts,
    remove: removeRecording,
  }),
);
