/** What a network as a whole is described by, for acts between farm agents as for ties between members of a society. */
export const wholeNetwork = {
  acts: {
    name: 'Acts',
    unit: 'acts',
    definition: 'How often one agent acted on another; what an agent did to itself does not count.',
    formula: 'number of acts',
  },
  agents: {
    name: 'Agents involved',
    unit: 'agents',
    definition: 'Agents that acted on another or were acted upon.',
    formula: 'number of agents with at least one edge, n',
  },
  pairs: {
    name: 'Ordered pairs',
    unit: 'ordered pairs',
    definition: 'Ordered pairs of agents of which the first acted on the second at least once.',
    formula: 'number of distinct (from, to)',
  },
  weighted: {
    name: 'Acts per possible pair',
    unit: 'acts per pair',
    definition:
      'Acts divided by the ordered pairs that the agents involved could form; AgentFarm calls it density although it may exceed 1.',
    formula: 'acts / (n (n − 1))',
  },
  density: {
    name: 'Density',
    unit: 'share',
    definition: 'Share of the ordered pairs that the agents involved could form which acted at all.',
    formula: 'pairs / (n (n − 1))',
  },
  reciprocity: {
    name: 'Reciprocity',
    unit: 'share',
    definition: 'Share of the pairs in which the second also acted on the first.',
    formula: 'pairs (a, b) with a pair (b, a) / pairs',
  },
  meanPartners: {
    name: 'Mean partners',
    unit: 'agents',
    definition:
      'Mean number of different agents that an agent involved has to do with, whichever side acted.',
    formula: 'Σ partners / n',
  },
  isolated: {
    name: 'Share of isolated agents',
    unit: 'share',
    definition: 'Share of all agents that neither acted on another nor were acted upon.',
    formula: '(all agents − n) / all agents',
  },
  clustering: {
    name: 'Clustering',
    unit: 'coefficient',
    definition:
      'How often two partners of an agent are partners themselves: the mean over the agents with two partners or more, whichever side acted.',
    formula: 'mean of pairs of partners that are partners / (k (k − 1) / 2), k partners, k ≥ 2',
  },
} as const;

/** What single agents in it are described by. */
export const placeInNetwork = {
  partners: {
    name: 'Partners',
    unit: 'agents',
    definition: 'Different agents that the agent acted on or was acted upon by.',
    formula: 'number of distinct others',
  },
  out: {
    name: 'Acted on',
    unit: 'agents',
    definition: 'Different agents that the agent acted on (its out-degree).',
    formula: 'number of distinct b over the acts (agent, b)',
  },
  in: {
    name: 'Acted upon by',
    unit: 'agents',
    definition: 'Different agents that acted on the agent (its in-degree).',
    formula: 'number of distinct a over the acts (a, agent)',
  },
  actsOut: {
    name: 'Acts by it',
    unit: 'acts',
    definition: 'How often the agent acted on others.',
    formula: 'number of acts (agent, b)',
  },
  actsIn: {
    name: 'Acts on it',
    unit: 'acts',
    definition: 'How often others acted on the agent.',
    formula: 'number of acts (a, agent)',
  },
} as const;
