/**
 * A simulation that knows nothing of Terrarium but the logger that it is given.
 *
 * @param {import('terrarium').ExperimentDatabase} experiment
 * @param {number} speed cells in a step
 */
export function recordWalkers(experiment, speed) {
  const id = `speed-${speed}`;
  const { logger } = experiment.createSimulationContext(id, { seed: 7, speed }, { agentPrefix: `${id}.` });
  const walkers = ['ann', 'bob'].map((agentId) => ({ agentId, x: 0, y: 0 }));
  logger.logAgents(
    walkers.map((walker) => ({
      ...walker,
      birthTime: 0,
      agentType: 'walker',
      initialResources: 0,
      startingHealth: 100,
    })),
  );
  for (let step = 0; step <= 20; step++) {
    for (const [index, walker] of walkers.entries()) {
      walker.x += index === 0 ? speed : -speed;
      logger.logAgentAction({ step, agentId: walker.agentId, actionType: 'move', reward: 0 });
    }
    const states = walkers.map((walker) => ({
      ...walker,
      resources: 0,
      health: 100,
      isDefending: false,
      totalReward: 0,
      age: step,
    }));
    logger.logStep(step, states, [], {
      totalAgents: 2,
      agentTypeCounts: { walker: 2 },
      births: 0,
      deaths: 0,
    });
  }
  experiment.updateSimulationStatus(id, 'completed', { final_population: 2 });
}
