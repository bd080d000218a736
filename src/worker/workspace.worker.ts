import { expose } from 'comlink';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { createWorkspace } from '../core/api/workspace.ts';
import { loadEngine } from '../core/database/engine.ts';
import { fileBytes } from './file-bytes.ts';
import { httpBytes } from './http-bytes.ts';
import { serveWorkspace } from './serve-workspace.ts';

const workspace = loadEngine({ locateFile: () => wasmUrl }).then(createWorkspace);

expose(
  serveWorkspace(workspace, (file) =>
    file instanceof File ? fileBytes(file) : httpBytes(file, globalThis.location.origin),
  ),
);
