import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { mappedFile } from '../../testing/mapped.ts';
import { readSimulations } from '../simulations.ts';
import type { Source } from '../source.ts';
import { readCrossCheck } from './read-cross-check.ts';

const files = [
  'af_head_single.db',
  'af_head_experiment.db',
  'af_head_midrun.db',
  'af_2025-10-24_pre.db',
  'af_2024-12-10_intid.db',
  'af_2024-11-27_camelcase.db',
  'af_2024-11-03_first.db',
];

const introduction = `# Stored against recomputed

What AgentFarm stored of each step, compared with the same number worked out from its agents, states, actions and
resources, on real databases of six of its versions. A test writes this page and fails when it changes. The page
*Integrity* of a simulation has the same table for any file. Numbers count as equal when they differ by less than a
millionth of the greater one, or of 1.

Stored numbers are never corrected: where they differ, figures show both, or say which one they show.
`;

/** One file: what differs in each simulation, with its cause, and how many series agree. */
async function sectionOf(path: string): Promise<string> {
  const { connection, mapping } = await mappedFile(path);
  const source: Source = { connection, large: false, ...mapping };
  const parts = readSimulations(source).simulations.flatMap(({ id }) => {
    const [found] = readCrossCheck({ source, simulation: id });
    const rows = found?.rows.map(({ cells }) => cells) ?? [];
    const unfilled = found?.notes.filter((note) => note.includes('taken as not stored')) ?? [];
    const differing = rows.filter(([, , count]) => Number(count) > 0);
    const agreeing = rows.filter(([, , count]) => count === 0).map(([name]) => name);
    const said =
      rows.length === 0
        ? ['No steps are stored.']
        : [`${agreeing.length} series agree: ${agreeing.join(', ')}.`];
    const table = differing.map(
      ([name, compared, count, largest, step, stored, recomputed, cause]) =>
        `| ${name} | ${count} of ${compared} | ${short(largest)} | ${step}: ${short(stored)}, ${short(recomputed)} | ${cause} |`,
    );
    const head = [
      '| number | steps that differ | largest difference | first: stored, recomputed | cause |',
      '|---|---|---|---|---|',
    ];
    return [
      `### ${id}`,
      ...said,
      ...(table.length === 0 ? [] : [[...head, ...table].join('\n')]),
      ...unfilled,
    ];
  });
  return [`## ${basename(path)}`, mapping.generation.label, ...parts].join('\n\n');
}

function short(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(6))) : String(value);
}

describeWithFixtures('what real programs stored', files, (path) => {
  it('is compared with its rows in docs/stored-and-recomputed.md', async () => {
    const sections: string[] = [];
    for (const name of files) sections.push(await sectionOf(path(name)));
    const page = `${[introduction.trimEnd(), ...sections].join('\n\n')}\n`;
    expect(page).not.toContain('Not known');
    await expect(page).toMatchFileSnapshot('../../../../docs/stored-and-recomputed.md');
  });
});
