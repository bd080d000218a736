import type { TurningPoint } from '../../api/turning-points.ts';
import { canonicalAgentType } from '../../schema/agent-type.ts';
import { bounded, type Numbers, toEvent } from './event.ts';
import { percent, said } from './words.ts';

/** The lives of agents, one entry an agent. */
export interface KnownAgents {
  readonly id: readonly string[];
  /** As stored; `undefined` where it is not. */
  readonly type: readonly (string | undefined)[];
  /** Step; NaN where it is not known or, for deaths, while it lives. */
  readonly birth: Numbers;
  readonly death: Numbers;
  /** Founders are 0; NaN where it is not stored. */
  readonly generation: Numbers;
}

/** Changes of health, one entry an incident. */
export interface Incidents {
  readonly step: Numbers;
  readonly agent: readonly (string | undefined)[];
  readonly before: Numbers;
  readonly after: Numbers;
  readonly cause: readonly (string | undefined)[];
}

/** The extra impact of an agent beyond the fifth generation. */
function lateGeneration(generation: number, each: number): number {
  return generation > 5 ? Math.min(0.3, each * generation) : 0;
}

function named(agents: KnownAgents, i: number): string {
  const generation = agents.generation[i] ?? Number.NaN;
  const facts = [
    agents.type[i],
    Number.isNaN(generation) ? undefined : `generation ${said(generation)}`,
  ].filter((fact) => fact !== undefined);
  const told = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `Agent ${agents.id[i] ?? ''}${told}`;
}

/** Every death; those of system agents and of late generations weigh more. */
export function agentDeaths(agents: KnownAgents): readonly TurningPoint[] {
  return agents.id.flatMap((id, i) => {
    const step = agents.death[i] ?? Number.NaN;
    if (Number.isNaN(step)) return [];
    const generation = agents.generation[i] ?? Number.NaN;
    const system = canonicalAgentType(agents.type[i] ?? '') === 'system';
    const impact = 0.4 + (system ? 0.2 : 0) + lateGeneration(generation, 0.03);
    const birth = agents.birth[i] ?? Number.NaN;
    const age = Number.isNaN(birth) ? '' : ` at the age of ${said(step - birth)} steps`;
    const text = `${named(agents, i)} died${age}.`;
    return [
      toEvent({ kind: 'agent_death', step, severity: bounded(0.5 * impact), text, agents: [id], which: id }),
    ];
  });
}

/**
 * Every birth after the first step; late generations weigh more. The agents that are there from the first
 * step were not born in the simulation.
 */
export function agentBirths(agents: KnownAgents, firstStep: number): readonly TurningPoint[] {
  return agents.id.flatMap((id, i) => {
    const step = agents.birth[i] ?? Number.NaN;
    if (!(step > firstStep) || step <= 0) return [];
    const generation = agents.generation[i] ?? Number.NaN;
    const impact = 0.2 + lateGeneration(generation, 0.02);
    const text = `${named(agents, i)} was born.`;
    return [
      toEvent({ kind: 'agent_birth', step, severity: bounded(0.3 * impact), text, agents: [id], which: id }),
    ];
  });
}

/** Whether an incident took more than half of an agent's health or left it with less than 20. */
export function isCriticalDrop(before: number, after: number): boolean {
  // Healing that ends below 20 is no crisis.
  if (!(before > 0) || !(after < before)) return false;
  return (before - after) / before > 0.5 || after < 20;
}

/** The incidents that are critical drops of health. */
export function criticalHealth(incidents: Incidents): readonly TurningPoint[] {
  return Array.from(incidents.step).flatMap((step, i) => {
    const previous = incidents.before[i] ?? Number.NaN;
    const current = incidents.after[i] ?? Number.NaN;
    if (Number.isNaN(step) || !isCriticalDrop(previous, current)) return [];
    const drop = (previous - current) / previous;
    const agent = incidents.agent[i];
    const half = drop > 0.5;
    const cause = incidents.cause[i]?.replaceAll('_', ' ') ?? 'an unknown cause';
    const limit = half ? 'more than half' : 'less than 20 left';
    return [
      toEvent({
        kind: 'health_critical',
        step,
        severity: bounded(0.7 * Math.min(1, 0.4 + 0.5 * drop)),
        text: `Agent ${agent ?? 'unknown'} went from ${said(previous)} to ${said(current)} health by ${cause}, ${percent(drop)} of it (${limit}).`,
        previous,
        current,
        threshold: half ? 0.5 : 20,
        agents: agent === undefined ? [] : [agent],
        which: `${agent ?? ''}.${i}`,
      }),
    ];
  });
}
