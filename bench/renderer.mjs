import { readFileSync } from 'node:fs';

/**
 * Memory of all renderers of a browser, each shared page counted by its share.
 *
 * @param {import('@playwright/test').CDPSession} session of the browser
 * @returns {Promise<number>} bytes; NaN where there is no /proc
 */
export async function rendererMemory(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((total, { id }) => total + proportionalSetSize(id), 0);
}

/** @param {number} pid */
function proportionalSetSize(pid) {
  try {
    const match = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(match?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

/**
 * @typedef {object} TraceEvent an event of a Chromium trace, as far as it is read here
 * @property {string} name
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts microseconds
 * @property {number} [dur] microseconds
 * @property {number} [tdur] microseconds of processor time
 * @property {{ readonly name?: string }} [args]
 */

/**
 * The tasks of the main threads of the renderers from the moment on when the file was chosen;
 * what the tracing itself costs comes before that.
 *
 * @param {readonly TraceEvent[]} events
 * @returns {readonly { readonly duration: number, readonly processor: number }[]} milliseconds
 */
export function mainTasks(events) {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}.${tid}`),
  );
  const chosen = events.find(({ name }) => name === 'bench:chosen')?.ts ?? Number.POSITIVE_INFINITY;
  return events
    .filter(
      ({ name, pid, tid, ts, dur = 0 }) =>
        name === 'RunTask' && main.has(`${pid}.${tid}`) && ts + dur >= chosen,
    )
    .map(({ dur = 0, tdur = 0 }) => ({ duration: dur / 1000, processor: tdur / 1000 }));
}

/**
 * The longest of these tasks.
 *
 * @param {readonly TraceEvent[]} events
 * @returns {number} milliseconds
 */
export function longestMainTask(events) {
  return mainTasks(events).reduce((longest, { duration }) => Math.max(longest, duration), 0);
}
