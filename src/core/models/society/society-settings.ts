import type { PersonaName } from './personas.ts';

/** A completed and sound configuration of a society. Money is in units of the currency; rates are yearly. */
export interface SocietySettings {
  readonly seed: number;
  readonly max_steps: number;
  readonly population: {
    readonly agents: number;
    readonly newcomer_interval: number;
    readonly max_agents: number;
  };
  /** How many of each there are, in proportion to the others. */
  readonly personas: Readonly<Record<PersonaName, number>>;
  readonly needs: { readonly consumption: number; readonly starvation_mortality: number };
  readonly work: {
    readonly productivity: number;
    readonly employment: number;
    readonly salary: number;
    readonly salary_interval: number;
  };
  readonly market: { readonly order_life: number; readonly price_sensitivity: number };
  readonly bank: {
    readonly initial_deposit: number;
    readonly month: number;
    readonly checking_rate: number;
    readonly savings_rate: number;
    readonly monthly_fee: number;
    readonly overdraft_fee: number;
    readonly overdraft_limit: number;
    readonly loan_rate: number;
    readonly origination_fee_rate: number;
    readonly greatest_loan: number;
    readonly least_credit_score: number;
    readonly installments: number;
    readonly installment_interval: number;
  };
  readonly social: { readonly talk_radius: number };
  readonly family: {
    readonly marriage_bond: number;
    readonly marriage_chance: number;
    readonly birth_chance: number;
    readonly most_children: number;
    readonly childhood: number;
    readonly mortality_start: number;
    readonly mortality: number;
  };
}
