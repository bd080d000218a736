import type { Town } from './society-actions.ts';
import type { SocietyAgent } from './society-agent.ts';

/** Bonds from which two agents may marry. */
const MARRIAGE_BOND = 0.6;

/** Marriages of unmarried agents who know each other well, and children of couples. */
export function familyLife(agent: SocietyAgent, { step, random, log, others, remember }: Town): void {
  const spouse = agent.spouse;
  if (spouse === undefined) {
    const match = others.find(
      (other) => other.spouse === undefined && (agent.bonds.get(other.id) ?? 0) >= MARRIAGE_BOND,
    );
    if (!match || !random.chance(0.25)) return;
    agent.spouse = match;
    match.spouse = agent;
    const family = { family_id: `fam_${agent.id}_${match.id}`, family_name: agent.familyName };
    log.logEvent({
      step,
      type: 'MARRIAGE_FORMED',
      agentId: agent.id,
      otherAgentId: match.id,
      details: family,
      description: `Marriage between ${agent.id} and ${match.id}, family ${agent.familyName}`,
    });
    remember(agent, `Married ${match.id}`, 1, match);
    remember(match, `Married ${agent.id}`, 1, agent);
  } else if (agent.children < 3 && agent.id < spouse.id && random.chance(0.02)) {
    agent.children++;
    spouse.children++;
    log.logEvent({
      step,
      type: 'CHILD_BORN',
      agentId: agent.id,
      otherAgentId: spouse.id,
      details: { parents: [agent.id, spouse.id], family_name: agent.familyName },
    });
    remember(agent, `A child was born to ${spouse.id} and me`, 0.9, spouse);
  }
}

/** An agent dies; what it owns goes to its spouse, or in equal parts to those who knew it, or to nobody. */
export function inherit(agent: SocietyAgent, { step, bank, log, others }: Town): void {
  agent.alive = false;
  if (agent.spouse) agent.spouse.spouse = undefined;
  const friends = others.filter((other) => (agent.bonds.get(other.id) ?? 0) > 0);
  const heirs = agent.spouse ? [agent.spouse] : friends;
  const wealth = agent.balance;
  const part = heirs.length === 0 ? 0 : Math.floor(wealth / heirs.length);
  if (part > 0) for (const heir of heirs) bank.transfer(step, agent, heir, part, 'Inheritance');
  const distribution = Object.fromEntries(heirs.map((heir) => [heir.id, part / 100]));
  log.logEvent({
    step,
    type: 'AGENT_DEATH_INHERITANCE',
    agentId: agent.id,
    details: { deceased_wealth: wealth / 100, inheritance_distribution: distribution },
    description: `${agent.id} died and left ${wealth / 100}`,
  });
}
