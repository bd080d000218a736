import { describe, expect, it } from 'vitest';
import { mappedText } from '../../testing/mapped.ts';
import { readConfigurations } from './configurations.ts';

async function sourceOf(generation: Parameters<typeof mappedText>[0], text: string) {
  const { connection, mapping } = await mappedText(generation, text);
  return { connection, large: false, ...mapping };
}

/** Two files of AgentFarm with a simulation of the same id in both, and one of LLM Society. */
async function threeFiles() {
  return new Map([
    [
      'one',
      await sourceOf(
        'farm-2025-11',
        `simulation s1 {"combat": {"damage": 10}, "seed": 1}
         simulation s2 {"combat.damage": 10, "seed": 2}
         simulation s3 {"combat": {"damage": 20}, "seed": 1}
         simulation s4 parameters "[1, 2]"
         simulation s5`,
      ),
    ],
    ['two', await sourceOf('farm-2025-11', 'simulation s1 {"combat": {"damage": 10}, "seed": 9}')],
    ['society', await sourceOf('society-v6', 'run r1 config_snapshot "{\\"agents\\": {\\"count\\": 4}}"')],
  ]);
}

const member = (source: string, simulation: string) => ({ source, simulation });

describe('the configurations of members', () => {
  it('align nested and dotted keys, and tell what differs and what is a seed', async () => {
    const sources = await threeFiles();
    const { parameters } = readConfigurations(sources, [member('one', 's1'), member('one', 's2')]);
    expect(parameters).toEqual([
      { path: 'combat.damage', values: [10, 10], differs: false, seed: false },
      { path: 'seed', values: [1, 2], differs: true, seed: true },
    ]);
  });

  it('are replicates where they are equal but for the seed, in one file or in several', async () => {
    const members = [member('one', 's1'), member('one', 's3'), member('two', 's1'), member('one', 's2')];
    expect(readConfigurations(await threeFiles(), members).replicates).toEqual([0, 1, 0, 0]);
  });

  it('are silent where none can be read: alike to nobody, and no difference', async () => {
    const members = [member('one', 's1'), member('one', 's4'), member('one', 's2'), member('one', 's5')];
    const { silent, replicates, parameters } = readConfigurations(await threeFiles(), members);
    expect(silent).toEqual([1, 3]);
    expect(replicates).toEqual([0, 1, 0, 2]);
    expect(parameters[0]).toEqual({
      path: 'combat.damage',
      values: [10, undefined, 10, undefined],
      differs: false,
      seed: false,
    });
  });

  it('differ in what only some of them store, as those of two families do', async () => {
    const members = [member('society', 'r1'), member('two', 's1')];
    const { parameters, replicates } = readConfigurations(await threeFiles(), members);
    expect(parameters.map(({ path, values, differs }) => [path, values, differs])).toEqual([
      ['agents.count', [4, undefined], true],
      ['combat.damage', [undefined, 10], true],
      ['seed', [undefined, 9], true],
    ]);
    expect(replicates).toEqual([0, 1]);
  });

  it('are nothing without members', async () => {
    expect(readConfigurations(await threeFiles(), [])).toEqual({
      parameters: [],
      replicates: [],
      silent: [],
    });
  });

  it('are refused for what is not there', async () => {
    const sources = await threeFiles();
    expect(() => readConfigurations(sources, [member('three', 's1')])).toThrow('not-open');
    expect(() => readConfigurations(sources, [member('two', 's2')])).toThrow('unknown');
  });
});
