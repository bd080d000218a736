import { beforeAll, expect, it } from 'vitest';
import { createWorkspace } from '../../api/workspace.ts';
import type { Answer, Workspace } from '../../api/workspace-api.ts';
import type { Connection } from '../../database/connection.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine, openFile } from '../../testing/node-engine.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
});

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** Plain SQL on the tables as the file has them: values of each row. */
function asked(connection: Connection, sql: string): readonly (readonly unknown[])[] {
  return connection.rows<Record<string, unknown>>({ sql, parameters: [] }).map((row) => Object.values(row));
}

const events = (source: string, simulation: string, kind: string) =>
  value(workspace.turningPoints(source, simulation, 'fixed')).events.filter((event) => event.kind === kind);

describeWithFixtures('turning points of an experiment', ['af_head_experiment.db'], (path) => {
  const file = path('af_head_experiment.db');
  const simulation = 'sim_no_regen';
  let plain: Connection;
  beforeAll(async () => {
    value(workspace.open(file, sourceBytes(file)));
    plain = await openFile(file);
  });

  it('finds the crashes that the stored population shows, the last of them the extinction', () => {
    const found = events(file, simulation, 'population_crash');
    expect(found.map(({ step, previous, current }) => [step, previous, current])).toEqual(
      asked(
        plain,
        `SELECT b.step_number AS step, a.total_agents AS old, b.total_agents AS new FROM simulation_steps a
         JOIN simulation_steps b ON b.simulation_id = a.simulation_id AND b.step_number = a.step_number + 1
         WHERE a.simulation_id = '${simulation}' AND a.total_agents - b.total_agents > 0.3 * a.total_agents
         ORDER BY 1`,
      ),
    );
    expect(found.at(-1)).toMatchObject({ step: 36, current: 0, severity: 0.9 });
  });

  it('names the agents that died in a crash', () => {
    const crash = events(file, simulation, 'population_crash')[0];
    if (crash === undefined) throw new Error('no crash');
    const dead = asked(
      plain,
      `SELECT agent_id FROM agents WHERE simulation_id = '${simulation}'
       AND death_time > ${crash.since} AND death_time <= ${crash.step} ORDER BY 1`,
    ).flat();
    expect([...crash.agents].sort()).toEqual(dead);
    const { agents, total } = value(workspace.eventAgents(file, simulation, crash));
    expect(total).toBe(dead.length);
    expect(agents.map(({ id }) => id).sort()).toEqual(dead);
    expect(agents.every(({ role, death }) => role === 'died' && death === crash.step)).toBe(true);
  });

  it('counts deaths by cause through the agents, because a death names no simulation', () => {
    const causes = asked(
      plain,
      `SELECT h.cause AS cause, count(*) AS n FROM agents a JOIN health_incidents h
       ON h.agent_id = a.agent_id AND h.step_number = a.death_time
       WHERE a.simulation_id = '${simulation}' AND h.incident_id = (SELECT max(i.incident_id) FROM health_incidents i
         WHERE i.agent_id = a.agent_id AND i.step_number = a.death_time) GROUP BY 1 ORDER BY 2 DESC`,
    );
    const found = value(workspace.deathsByCause(file, simulation));
    expect(found.causes.map(({ cause, deaths }) => [cause, deaths])).toEqual(causes);
    expect(found.deaths).toBe(25);
    expect(value(workspace.deathsByCause(file, 'sim_attack_low'))).toEqual({ deaths: 0, causes: [] });
  });

  it('puts states, actions and incidents of the last 20 steps before a death side by side', () => {
    const [id = ''] = events(file, simulation, 'population_crash').at(-1)?.agents ?? [];
    const life = value(workspace.lastSteps(file, simulation, id));
    if (life === undefined) throw new Error('no life');
    expect(life.steps.map(({ step }) => step)).toEqual(Array.from({ length: 20 }, (_, i) => 17 + i));
    const states = asked(
      plain,
      `SELECT step_number, current_health, resource_level FROM agent_states WHERE agent_id = '${id}'
       AND step_number BETWEEN 17 AND 36 ORDER BY 1`,
    );
    expect(
      life.steps.flatMap(({ step, state }) =>
        state === undefined ? [] : [[step, state.health, state.resources]],
      ),
    ).toEqual(states);
    // Executed actions only: each is written once more as it was learned.
    const actions = asked(
      plain,
      `SELECT step_number, action_type FROM agent_actions WHERE agent_id = '${id}' AND module_type IS NULL
       AND step_number BETWEEN 17 AND 36 ORDER BY action_id`,
    );
    expect(life.steps.flatMap(({ step, actions: own }) => own.map(({ type }) => [step, type]))).toEqual(
      actions,
    );
    const incidents = asked(
      plain,
      `SELECT step_number, health_after, cause FROM health_incidents WHERE agent_id = '${id}'
       AND step_number BETWEEN 17 AND 36 ORDER BY step_number, incident_id`,
    );
    expect(
      life.steps.flatMap(({ step, incidents: own }) => own.map(({ after, cause }) => [step, after, cause])),
    ).toEqual(incidents);
    expect(life.agent).toMatchObject({ death: 36, cause: 'unknown' });
    expect(life.steps.at(-1)?.state).toBeUndefined();
  });

  it('knows nothing of an agent that is not there, and nothing of an empty simulation', () => {
    expect(workspace.lastSteps(file, simulation, 'nobody')).toMatchObject({
      error: { kind: 'unknown', what: 'agent', value: 'nobody' },
    });
    expect(value(workspace.turningPoints(file, 'sim_never_started', 'fixed'))).toMatchObject({ events: [] });
    const relative = value(workspace.turningPoints(file, 'sim_never_started', 'relative'));
    expect(relative.events).toEqual([]);
    expect(relative.off.length).toBeGreaterThan(5);
  });
});

describeWithFixtures('turning points where agents are numbered', ['af_2024-12-10_intid.db'], (path) => {
  const file = path('af_2024-12-10_intid.db');
  let plain: Connection;
  beforeAll(async () => {
    value(workspace.open(file, sourceBytes(file)));
    plain = await openFile(file);
  });

  it('finds every death, and finds agents by number', () => {
    const dead = asked(plain, 'SELECT death_time, agent_id FROM agents WHERE death_time IS NOT NULL');
    const found = events(file, 'default', 'agent_death').map(({ step, agents }) => [step, Number(agents[0])]);
    expect(found.sort()).toEqual([...dead].map(([step, id]) => [step, id]).sort());
    const [step = 0, id = 0] = found[0] ?? [];
    const life = value(workspace.lastSteps(file, 'default', String(id)));
    expect(life?.agent).toMatchObject({ id: String(id), death: step, cause: 'starvation' });
    // One state a step although the file holds many twice.
    const states = asked(
      plain,
      `SELECT DISTINCT step_number FROM agent_states WHERE agent_id = ${id} AND step_number > ${step - 20} ORDER BY 1`,
    ).flat();
    expect(life?.steps.filter(({ state }) => state !== undefined).map((each) => each.step)).toEqual(states);
  });

  it('measures the population by distinct agents, not by the stored total that counts duplicates', () => {
    const found = value(workspace.turningPoints(file, 'default', 'relative')).events;
    const peak = asked(
      plain,
      `SELECT max(n) FROM (SELECT count(DISTINCT agent_id) AS n FROM agent_states GROUP BY step_number)`,
    )[0]?.[0];
    const records = found.filter(({ id }) => id.startsWith('record') && id.endsWith('the-population'));
    expect(records.at(-1)?.current).toBe(peak);
  });
});

describeWithFixtures('turning points of the first schema', ['af_2024-11-03_first.db'], (path) => {
  it('switches off what it does not record, and says why', () => {
    const file = path('af_2024-11-03_first.db');
    value(workspace.open(file, sourceBytes(file)));
    const { off } = value(workspace.turningPoints(file, 'default', 'fixed'));
    expect(off).toEqual([
      { kind: 'mass_combat', reason: 'It needs attacks. The file has no table of actions.' },
      {
        kind: 'health_critical',
        reason: 'It needs health incidents. The file has no table of health incidents.',
      },
    ]);
    const [death] = events(file, 'default', 'agent_death');
    const life = value(workspace.lastSteps(file, 'default', death?.agents[0] ?? ''));
    expect(life?.missing).toEqual([
      'The file has no table of actions.',
      'The file has no table of health incidents.',
    ]);
    expect(value(workspace.deathsByCause(file, 'default')).causes).toEqual([
      { cause: 'unknown', deaths: 47, share: 1 },
    ]);
  });
});
