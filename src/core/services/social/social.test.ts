import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import type { FigureId } from '../../metrics/figures.ts';
import type { ReportId } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/**
 * a and b are systems, c is independent. a shares twice with b and once with c, c attacks a three times and hits
 * twice, b defends a once. Not counted: gathering a resource, defending oneself, sharing with somebody unknown.
 */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..4
  agent a SystemAgent born 0 x 0 y 0
  agent b SystemAgent born 0 x 3 y 4
  agent c IndependentAgent born 0 x 30 y 40
  agent d SystemAgent born 2 x 0 y 0 genome a:1
  state a @0..4 x 0 y 0
  state b @0..4 x 3 y 4
  state c @0..4 x 30 y 40
  state d @2..4 x 0 y 0
  action a @1 share -> b {"amount_shared": 2, "agent_resources_before": 8}
  action a @2 Share -> b {"amount_shared": 3, "agent_resources_before": 30}
  action a @2 share -> c {"agent_resources_before": 4}
  action c @1 attack -> a {"damage_dealt": 5}
  action c @2 attack -> a {"damage_dealt": 0}
  action c @3 attack -> a reward 1
  action b @3 defend -> a {}
  action b @3 defend {}
  action a @3 gather -> resource_1 {}
  action a @3 share -> nobody {}
  action a @3 share -> a {}
`;

async function sourceOf(database: string): Promise<Source> {
  const connection = await textDatabase(database);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

async function tables(report: ReportId, database = text, scope?: Scope) {
  const source = await sourceOf(database);
  const asked = { source, simulation: 's1', ...(scope === undefined ? {} : { scope }) };
  return new Map(readReport(asked, report).map((table) => [table.id, table]));
}

async function series(figure: FigureId, database = text) {
  const data = readFigure({ source: await sourceOf(database), simulation: 's1' }, figure);
  return new Map(data.series.map(({ key, values }) => [key, Array.from(values)]));
}

const cells = (table: ReportTable | undefined) => (table?.rows ?? []).map((row) => row.cells);

describe('the tables of the page Social', () => {
  it('list who acted on whom, and say what is left out', async () => {
    const found = (await tables('social')).get('interactions');
    expect(cells(found)).toEqual([
      ['c', 'independent', 'a', 'system', 'attack', 3, undefined],
      ['a', 'system', 'b', 'system', 'share', 2, 5],
      ['a', 'system', 'c', 'independent', 'share', 1, undefined],
      ['b', 'system', 'a', 'system', 'defend', 1, undefined],
    ]);
    expect(found?.notes.join(' ')).toContain('Acts of agents on themselves are left out (1).');
  });

  it('describe the network of each kind, and of all', async () => {
    const rows = cells((await tables('social')).get('social-kinds'));
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['all kinds', 7, 3, 4],
      ['attack', 3, 2, 1],
      ['share', 3, 3, 2],
      ['defend', 1, 2, 1],
    ]);
    // All: 7 acts over 3 × 2 pairs; 4 of 6 pairs; all four answered; 2 + 1 + 1 partners; d of four is alone;
    // a's partners b and c are none, b and c have one partner each.
    const [all = []] = rows;
    expect(all.slice(4, 10)).toEqual([7 / 6, 4 / 6, 1, 4 / 3, 0.25, 0]);
    // By type: system on system 3, on independent 1, independent on system 3. Same 3/7;
    // by chance system 4/7 × 6/7 + independent 3/7 × 1/7 = 27/49; (21/49 − 27/49) / (22/49) = −6/22.
    expect(all[10]).toBeCloseTo(-6 / 22, 12);
  });

  it('tell what types do, to whom', async () => {
    const found = await tables('social');
    expect(cells(found.get('social-types'))).toEqual([
      // Of the independent: three attacks; c acts on one and one acts on it.
      ['independent', 0, 3, 0, 1, 0, 1, 1],
      // Of the systems: three shares and one defence; a acts on two and b on one; two act on a, one on b.
      ['system', 4, 0, 1, 0, undefined, 1.5, 1.5],
    ]);
    expect(cells(found.get('sharing-matrix'))).toEqual([
      ['independent', 'independent', 0, undefined],
      ['independent', 'system', 0, undefined],
      ['system', 'independent', 1, undefined],
      ['system', 'system', 2, 5],
    ]);
    // Damage 5 and, where none is stored, a reward of 1; the damage of 0 is a miss.
    expect(cells(found.get('attack-matrix'))).toContainEqual(['independent', 'system', 3, 2]);
  });

  it('rank givers, receivers and attackers', async () => {
    const found = await tables('social');
    expect(cells(found.get('top-givers'))).toEqual([
      ['a', 'system', 3, 2, 5],
      ['b', 'system', 1, 1, undefined],
    ]);
    expect(cells(found.get('top-receivers'))[0]).toEqual(['b', 'system', 2, 1, 5]);
    expect(cells(found.get('top-attackers'))).toEqual([['c', 'independent', 3, 1]]);
    expect(cells(found.get('top-attacked'))).toEqual([['a', 'system', 3, 1]]);
  });

  it('are about the steps that are asked for', async () => {
    const found = await tables('social', text, { scope: 'step_range', from: 2, to: 2 });
    expect(cells(found.get('interactions')).map((row) => [row[0], row[2], row[4], row[5]])).toEqual([
      ['a', 'b', 'share', 1],
      ['a', 'c', 'share', 1],
      ['c', 'a', 'attack', 1],
    ]);
    expect(cells(found.get('altruistic-shares'))[0]).toEqual([5, 'system', 1, 0.5]);
  });

  it('count acts in steps, and where they tend to', async () => {
    const course = await series('cooperation');
    expect(course.get('cooperation_acts')).toEqual([0, 1, 2, 1, 0]);
    expect(course.get('competition_acts')).toEqual([0, 1, 1, 1, 0]);
    expect(course.get('cooperation_rate')).toEqual([Number.NaN, 0.5, 2 / 3, 0.5, Number.NaN]);
    expect(course.get('cooperation_rate_recent')).toEqual([Number.NaN, 0.5, 3 / 5, 4 / 7, 4 / 7]);
    const line = await series('competition');
    expect(line.get('competition_intensity')).toEqual([Number.NaN, 1 / 2, 1 / 3, 1 / 2, Number.NaN]);
    // Through (1, 1/2), (2, 1/3), (3, 1/2): slope 0, at the mean 4/9.
    for (const value of line.get('competition_intensity_trend') ?? []) expect(value).toBeCloseTo(4 / 9, 12);
    expect(cells((await tables('social-trend')).get('social-trend')).map((row) => row[1])).toEqual([
      4,
      3,
      4 / 7,
      3 / 7,
      expect.closeTo(0, 12),
    ]);
    expect((await series('social_acts')).get('kind:defend')).toEqual([0, 0, 0, 1, 0]);
  });

  it('tell who gave although it had little', async () => {
    // Givers had 8, 30 and 4.
    expect(cells((await tables('social')).get('altruistic-shares'))).toEqual([
      [5, 'system', 1, 1 / 3],
      [10, 'system', 2, 2 / 3],
      [20, 'system', 2, 2 / 3],
      [50, 'system', 3, 1],
      [200, 'system', 3, 1],
    ]);
    const curve = (await series('altruism')).get('type:system') ?? [];
    expect([Math.min(...curve), Math.max(...curve)]).toEqual([0, 3]);
  });

  it('tell who stands together, and among whom agents are born', async () => {
    const last = cells((await tables('social-space')).get('spatial-groups'));
    // a and d stand at one place, b 5 away, c 45 from b: by radius 5 (at most), 10, 20 and 50.
    expect(last.map((row) => row.slice(0, 5))).toEqual([
      [5, 1, 0.75, 3, 3],
      [10, 1, 0.75, 3, 3],
      [20, 1, 0.75, 3, 3],
      [50, 1, 1, 4, 4],
    ]);
    const before = await tables('social-space', text, { scope: 'step', step: 1 });
    expect(cells(before.get('spatial-groups'))[0]?.slice(0, 3)).toEqual([5, 1, 2 / 3]);
    // d is born at (0, 0) of a: b, of its type, is exactly 5 away, c of another type exactly 50.
    expect(cells((await tables('social-births')).get('birth-surroundings'))).toEqual([
      [5, 'system', 1, 0, 0, 0],
      [10, 'system', 0, 1, 0, 0],
      [25, 'system', 0, 1, 0, 0],
      [50, 'system', 0, 1, 0, 0],
      [100, 'system', 0, 0, 1, 1],
    ]);
  });
});

describe('what older files hold', () => {
  const older = `
    generation farm-2025-10-24
    simulation s1 steps 0..1
    agent a AgentCore born 0
    agent b AgentCore born 0
    action a @0 attack {"target_id": "b", "damage_dealt": 1}
    action a @1 attack {"target_id": "b"
    action a @1 gather {"target_id": 7}
    sql CREATE TABLE interactions (simulation_id TEXT, step_number INTEGER, source_id TEXT, target_id TEXT, interaction_type TEXT)
    sql INSERT INTO interactions VALUES ('s1', 1, 'a', 'b', 'reproduce'), ('s1', 1, 'a', 'b', 'attack'), ('s2', 1, 'a', 'b', 'reproduce')
  `;

  it('targets in the details, and interactions of kinds that are no actions', async () => {
    const found = (await tables('social', older)).get('interactions');
    expect(cells(found).map((row) => [row[0], row[2], row[4], row[5]])).toEqual([
      ['a', 'b', 'attack', 1],
      ['a', 'b', 'reproduce', 1],
    ]);
    const notes = found?.notes.join(' ');
    expect(notes).toContain('target_id in the details');
    expect(notes).toContain('Details that are no JSON are left out (of 1 of the actions).');
    expect(notes).toContain('Acts of the kind reproduce come from the interactions');
  });
});

describe('where there is little', () => {
  const alone = `
    generation farm-2025-11
    simulation s1 steps 0..0
    agent a AgentCore born 0
    action a @0 move {}
  `;

  it('one agent that acts on nobody has no network, and nothing throws', async () => {
    const found = await tables('social', alone);
    expect(cells(found.get('interactions'))).toEqual([]);
    expect(found.get('interactions')?.notes[0]).toBe('No two agents had to do with each other.');
    expect(cells(found.get('social-types'))).toEqual([]);
    expect(cells(found.get('attack-matrix'))).toEqual([]);
    expect(cells(found.get('altruistic-shares'))).toEqual([]);
    expect(cells((await tables('social-trend', alone)).get('social-trend')).map((row) => row[1])).toEqual([
      0,
      0,
      undefined,
      undefined,
      undefined,
    ]);
    for (const figure of ['cooperation', 'competition', 'social_acts', 'altruism'] as const) {
      expect([...(await series(figure, alone)).keys()]).toEqual([]);
    }
  });

  it('a file without states or actions says so', async () => {
    const bare =
      'generation farm-2025-11\nsimulation s1\nsql DROP TABLE agent_states\nsql DROP TABLE agent_actions';
    expect([...(await tables('social', bare)).keys()]).toEqual([]);
    expect((await tables('social-space', bare)).get('spatial-groups')?.notes).toEqual([
      'The file does not say where agents are.',
    ]);
    expect((await tables('social-births', bare)).get('birth-surroundings')?.rows).toEqual([]);
  });
});
