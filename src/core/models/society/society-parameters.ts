/** What a society can be set to. Money is in whole cents where the name says so. */
export interface SocietyParameters {
  readonly seed: number;
  readonly max_steps: number;
  readonly agent_count: number;
  /** A newcomer arrives each so many steps; 0 for never. */
  readonly newcomer_interval: number;
  readonly initial_deposit_cents: number;
  /** Share of agents that earn a salary. */
  readonly employment: number;
  readonly salary_cents: number;
  /** Steps between two salaries. */
  readonly salary_interval: number;
  /** Fee on every account each so many steps. */
  readonly fee_cents: number;
  readonly fee_interval: number;
  /** Yearly rate; a twelfth of it is paid each `interest_interval` steps. */
  readonly interest_rate: number;
  readonly interest_interval: number;
  /** Units of its own resource that an agent makes when it gathers. */
  readonly productivity: number;
  /** How far a surplus of orders on one side moves the price of a step. */
  readonly price_sensitivity: number;
  /** Step from which an agent may die, and its chance to in each step. */
  readonly mortality_start: number;
  readonly mortality: number;
}

export const societyDefaults: SocietyParameters = {
  seed: 1,
  max_steps: 50,
  agent_count: 10,
  newcomer_interval: 12,
  initial_deposit_cents: 12_000,
  employment: 0.5,
  salary_cents: 2_400,
  salary_interval: 5,
  fee_cents: 150,
  fee_interval: 10,
  interest_rate: 0.03,
  interest_interval: 30,
  productivity: 3,
  price_sensitivity: 0.05,
  mortality_start: 20,
  mortality: 0.003,
};

/** What is traded, with the price that a market starts from, in cents. */
export const basePrices = {
  food: 100,
  materials: 200,
  energy: 150,
  luxury: 1000,
  tools: 500,
  knowledge: 300,
  services: 250,
  currency: 100,
} as const;

export type Resource = keyof typeof basePrices;
export const resources = Object.keys(basePrices) as readonly Resource[];
