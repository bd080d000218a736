/** Everything that an agent may choose to do. */
export const societyActions = [
  'market_trade',
  'market_research',
  'gather_resources',
  'create_object',
  'talk_to',
  'move_to',
  'rest',
  'banking_action',
  'get_banking_statement',
  'family_interact_spouse',
  'family_interact_child',
  'family_manage_household',
] as const;
export type SocietyAction = (typeof societyActions)[number];

export interface Persona {
  /** Who such an agent is, in words that follow a name and an occupation. */
  readonly character: string;
  /** How much more readily than others it does something; 1 where nothing is said. */
  readonly inclined: Readonly<Partial<Record<SocietyAction, number>>>;
  /** Share of what it could do without that it gives to a friend in need. */
  readonly generosity: number;
  /** What it keeps on its checking account, in cents; what is above goes to savings. */
  readonly keeps: number;
}

export const personas = {
  merchant: {
    character: 'drives a hard bargain and knows every price',
    inclined: { market_trade: 1.6, market_research: 2, rest: 0.5 },
    generosity: 0.05,
    keeps: 25_000,
  },
  worker: {
    character: 'is proud of good work and rarely idle',
    inclined: { gather_resources: 1.5, create_object: 1.8, rest: 0.7 },
    generosity: 0.1,
    keeps: 15_000,
  },
  saver: {
    character: 'puts something aside for bad days',
    inclined: { banking_action: 2, get_banking_statement: 2 },
    generosity: 0.05,
    keeps: 6_000,
  },
  neighbour: {
    character: 'knows everybody and shares what there is',
    inclined: { talk_to: 1.8, family_interact_spouse: 1.5, family_interact_child: 1.5, banking_action: 0.7 },
    generosity: 0.25,
    keeps: 15_000,
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;
export const personaNames = Object.keys(personas) as readonly PersonaName[];

/** How readily each action is chosen by anybody. */
export const readiness: Readonly<Record<SocietyAction, number>> = {
  market_trade: 0.3,
  market_research: 0.03,
  gather_resources: 0.24,
  create_object: 0.03,
  talk_to: 0.13,
  move_to: 0.07,
  rest: 0.05,
  banking_action: 0.08,
  get_banking_statement: 0.02,
  family_interact_spouse: 0.06,
  family_interact_child: 0.05,
  family_manage_household: 0.03,
};
