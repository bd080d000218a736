import { ensureLibrary } from './library.mjs';

ensureLibrary();
