import { join } from 'node:path';
import { project } from './setup.mjs';

/** How the library becomes one file for pages without a bundler. */
export default {
  root: project,
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: join(project, 'lib/browser'),
    target: 'es2023',
    lib: { entry: join(project, 'src/core/library.ts'), formats: ['es'], fileName: () => 'terrarium.js' },
  },
};
