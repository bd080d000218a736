import { describe, expect, it } from 'vitest';
import type { FigureAvailability } from '../api/source.ts';
import { mapCanonical } from '../database/generations/mapping.ts';
import { figures as definitions, type FigureId } from '../metrics/figures.ts';
import { textDatabase } from '../testing/text-database.ts';
import { figureAvailability } from './availability.ts';

async function availabilityOf(text: string): Promise<ReadonlyMap<FigureId, FigureAvailability>> {
  const connection = await textDatabase(text);
  const mapping = mapCanonical(connection, { largeFile: false });
  return new Map(
    figureAvailability({ connection, large: false, ...mapping }).map((figure) => [figure.id, figure]),
  );
}

const simulation = `
  simulation s1 steps 0..2
  agent a1 SystemAgent born 0
  step 0..2 total 1 births 0 deaths 0 resources 30
  state a1 @0..2 resources 4 health 90
  action a1 @1 move`;

describe('what a file can show', () => {
  it('is stored, derived or unavailable, figure by figure; a column that is never filled is as good as none', async () => {
    const figures = await availabilityOf(`generation farm-2025-11\n${simulation}`);
    const overview = [...figures.values()].filter(({ id }) => definitions[id].page === 'overview');
    expect(overview.map((one) => [one.id, one.provenance, one.cost])).toEqual([
      ['population', 'stored', 'plain'],
      ['births_deaths', 'stored', 'plain'],
      ['resources', 'stored', 'plain'],
      ['agent_resources', 'derived', 'scan'],
      ['health_age', 'derived', 'scan'],
      ['combat', 'derived', 'scan'],
      ['sharing', 'derived', 'scan'],
      ['reward', 'derived', 'scan'],
      ['genetics', 'derived', 'plain'],
      ['actions', 'stored', 'scan'],
      ['learning', 'unavailable', 'plain'],
    ]);
    expect(figures.get('combat')?.note).toMatch(/^Attacks: Counted from the attack actions/);
    expect(figures.get('learning')?.note).toBe('The file records no learning.');
  });

  it('is derived from the agents where there is no table of steps', async () => {
    const figures = await availabilityOf(
      `generation farm-2025-11\n${simulation}\nsql DROP TABLE simulation_steps`,
    );
    expect(figures.get('population')).toMatchObject({ provenance: 'derived', cost: 'plain' });
    expect(figures.get('agent_resources')).toMatchObject({ provenance: 'derived', cost: 'scan' });
    expect(figures.get('genetics')).toMatchObject({ provenance: 'derived' });
  });

  it('is nothing where the tables are empty', async () => {
    const figures = await availabilityOf('generation farm-2025-11\nsimulation s1');
    expect(new Set([...figures.values()].map((one) => one.provenance))).toEqual(new Set(['unavailable']));
  });

  it('costs a scan where agent states are stored twice', async () => {
    const figures = await availabilityOf(
      `generation farm-2024-12-10\n${simulation}\n state a1 @1..2 resources 4 health 90`,
    );
    expect(figures.get('population')?.cost).toBe('scan');
  });

  it('of LLM Society needs only one of its tables', async () => {
    const figures = await availabilityOf(`
      generation society-v6
      run r1
      bank a1 deposit @0 amount 5 balance 5`);
    const overview = [...figures.values()].filter(({ id }) => definitions[id].page === 'overview');
    expect(overview.map((one) => [one.id, one.provenance])).toEqual([
      ['society_population', 'derived'],
      ['trades_prices', 'unavailable'],
      ['money', 'derived'],
      ['inequality', 'derived'],
      ['events', 'unavailable'],
      ['memories', 'unavailable'],
    ]);
  });
});

it('shows a society whose table of agents is empty by the agents that other tables name', async () => {
  const figures = await availabilityOf(
    'generation society-agents\n run r1 status completed\n event TALK a1 @1 -> a2',
  );
  expect(figures.get('society_population')).toMatchObject({ provenance: 'derived' });
});
