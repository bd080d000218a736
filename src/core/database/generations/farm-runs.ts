import type { farmSchema } from '../../schema/farm.ts';
import type { Candidate, RulesFor } from './rules.ts';
import { simulationColumn } from './simulation-column.ts';

/** A time that the rows of the first schema carry, where no simulation row tells it. */
function stepTime(bound: 'min' | 'max'): Candidate {
  return {
    sql: `(SELECT ${bound}({simulation_steps.timestamp}) FROM {main:simulation_steps})`,
    provenance: 'derived',
    note: `When the ${bound === 'min' ? 'first' : 'last'} step was stored.`,
  };
}

const configNote = 'The newest configuration of the simulation.';

/** Experiments, simulations and their configurations. */
export const runRules: Pick<
  RulesFor<typeof farmSchema>,
  'experiments' | 'simulations' | 'simulation_config'
> = {
  experiments: {
    parts: [{ table: 'experiments' }],
    combine: 'first',
    columns: {},
    missing: 'The file has no table of experiments.',
  },
  simulations: {
    parts: [{ table: 'simulations', when: 'simulations-stored' }, { table: 'found_simulations' }],
    combine: 'all',
    columns: {
      simulation_id: [
        { when: 'numbered-simulations', sql: 'CAST({simulation_id} AS TEXT)', provenance: 'stored' },
        'simulation_id',
      ],
      start_time: ['start_time', stepTime('min')],
      end_time: ['end_time', stepTime('max')],
      parameters: [
        'parameters',
        {
          sql: `(SELECT c.{simulation_config.config_data} FROM {main:simulation_config} AS c
    WHERE c.{simulation_config.simulation_id} = {simulation_id}
    ORDER BY c.{simulation_config.config_id} DESC LIMIT 1)`,
          provenance: 'derived',
          note: configNote,
        },
        {
          sql: `(SELECT c.{simulation_config.config_data} FROM {main:simulation_config} AS c
    ORDER BY c.{simulation_config.config_id} DESC LIMIT 1)`,
          provenance: 'derived',
          note: configNote,
        },
      ],
    },
    missing: 'The file names no simulation.',
  },
  simulation_config: {
    parts: [{ table: 'simulation_config' }],
    combine: 'first',
    columns: { simulation_id: simulationColumn(['simulation_config'], 'nothing') },
    missing: 'The file has no table of configurations.',
  },
};
