import { MessageChannel } from 'node:worker_threads';
import { expose, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { core } from './core.mjs';

const { loadEngine } = await core('database/engine.ts');
const { fsBytes } = await core('testing/fs-bytes.ts');
const { createWorkspace } = await core('api/workspace.ts');
const { serveWorkspace } = await core('../worker/serve-workspace.ts');

/**
 * Asks the worker's own interface, over a channel that moves typed arrays as in the page.
 *
 * @param {string} file
 * @param {number} count of simulations, spread evenly over those of the file
 * @returns {Promise<ReadonlyMap<string, number>>} milliseconds by what was asked
 */
export async function compareInNode(file, count) {
  const { port1, port2 } = new MessageChannel();
  expose(
    serveWorkspace(loadEngine({}).then(createWorkspace), ({ url }) => fsBytes(url)),
    nodeEndpoint(port1),
  );
  /** @type {any} */
  const api = wrap(nodeEndpoint(port2));
  /** @type {Map<string, number>} */
  const measured = new Map();
  const time = async (/** @type {string} */ name, /** @type {() => Promise<any>} */ ask) => {
    const start = performance.now();
    const answer = await ask();
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    measured.set(name, performance.now() - start);
    return answer.value;
  };
  try {
    await api.open('file', { name: 'compared.db', main: { url: file, size: 0 } });
    const listed = await api.simulations('file');
    const all = listed.value.simulations.map(({ id }) => id);
    const members = Array.from({ length: count }, (_, i) => ({
      source: 'file',
      simulation: all[Math.floor((i * all.length) / count)],
    }));
    const trajectories = (/** @type {object} */ series, more = {}) =>
      api.trajectories({
        members,
        series,
        alignment: 'step',
        smoothing: 1,
        groups: members.map((_, i) => i % 10),
        centre: 'mean',
        band: 't95',
        ...more,
      });
    const total = { metric: 'total_agents' };
    await time('trajectories of a stored metric', () => trajectories(total));
    await time('the same with another band', () => trajectories(total, { band: 'sd' }));
    await time('the same with bootstrapped bands', () => trajectories(total, { band: 'bootstrap' }));
    await time('the same by share of the duration', () => trajectories(total, { alignment: 'share' }));
    await time('trajectories of agents of a type', () =>
      trajectories({ metric: 'agents_of_type', key: 'type:system' }),
    );
    await time('trajectories of a derived metric (growth)', () => trajectories({ metric: 'growth_rate' }));
    await time('trajectories of actions of a type (reads a large table)', () =>
      trajectories({ metric: 'actions_of_type', key: 'type:attack' }),
    );
    await time('trajectories of a metric read one by one (health)', () =>
      trajectories({ metric: 'health_median' }),
    );
    const series = await time('which series there are, quickly', () =>
      api.comparableSeries(members, 'quick'),
    );
    const outcomes = series.slice(0, 12).map(({ metric, key }) => ({ metric, key, statistic: 'last' }));
    await time('outcomes of 12 series', () => api.outcomes({ members, outcomes }));
    const [a, b] = [members.slice(0, count / 2), members.slice(count / 2)];
    await time('differences of 12 outcomes', () => api.differences({ a, b, outcomes, paired: false }));
    await time('configurations', () => api.configurations(members));
    await time('divergence of one series', () =>
      api.divergences({ a, b, series: [total], band: 't95', tolerance: 0.1, hold: 5 }),
    );
    return measured;
  } finally {
    port1.close();
  }
}
