import { createServer } from 'node:http';
import { createHandler } from './handler.mjs';

/** @typedef {import('./offered-files.mjs').OfferedFile} OfferedFile */

/**
 * Serves on this computer alone, on both of its loopback addresses where there are two.
 *
 * @param {{ readonly dist: string, readonly files?: readonly OfferedFile[], readonly port: number }} what
 *   port 0 takes a free one
 * @returns {Promise<{ readonly port: number, readonly url: string, close(): Promise<void> } | 'taken'>}
 */
export async function serve({ dist, files = [], port }) {
  const handler = createHandler({ dist, files });
  const first = await listen(handler, '127.0.0.1', port);
  if (typeof first === 'string') {
    if (first === 'EADDRINUSE') return 'taken';
    throw new Error(`Cannot serve on 127.0.0.1:${port}: ${first}`);
  }
  const address = first.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  const second = await listen(handler, '::1', chosen);
  // `localhost` may mean either address: somebody else's server on one of them would be met by chance.
  if (second === 'EADDRINUSE') {
    await close(first);
    return port === 0 ? serve({ dist, files, port }) : 'taken';
  }
  const servers = typeof second === 'string' ? [first] : [first, second];
  return {
    port: chosen,
    url: `http://localhost:${chosen}/`,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/**
 * @param {ReturnType<typeof createHandler>} handler
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:http').Server | string>} the server, or why there is none
 */
function listen(handler, host, port) {
  return new Promise((done) => {
    const server = createServer(handler);
    server.once('error', (error) => done(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    server.listen(port, host, () => done(server));
  });
}

/** @param {import('node:http').Server} server */
function close(server) {
  return new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
}
