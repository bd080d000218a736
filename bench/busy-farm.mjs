/**
 * A farm that feeds so many agents and keeps them: ground and resources grow with their number, nobody grows old.
 *
 * @param {number} agents
 * @param {Readonly<Record<string, object>>} types what the model says of each type
 */
export function busyFarm(agents, types) {
  const side = 3 * Math.sqrt(agents);
  const counted = ['system', 'independent', 'control'].map((name, index) => {
    const count = Math.floor((agents + 2 - index) / 3);
    return [name, { ...types[name], count }];
  });
  return {
    environment: { width: side, height: side },
    population: { max_population: agents },
    agent_types: Object.fromEntries(counted),
    resources: {
      initial_resources: Math.round(agents / 5),
      resource_regen_rate: 0.5,
      resource_regen_amount: 4,
    },
    agent_behavior: { old_age: 1_000_000 },
  };
}
