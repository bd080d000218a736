import { ensureBuilt } from '../../src/node/build.mjs';

/** The specs look at the built app, never at an old one. */
export default function globalSetup(): void {
  ensureBuilt();
}
