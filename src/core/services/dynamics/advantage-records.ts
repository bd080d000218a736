import type { ByPhase, Fights, Reproduction, TypeRecord } from '../../analysis/advantage/advantage.ts';
import { type Position, positionOf } from '../../analysis/advantage/position.ts';
import { meanOf } from '../../analysis/population/statistics.ts';
import { lifeNumbers } from '../../analysis/survival/lifetimes.ts';
import type { Columns } from '../../base/columns.ts';
import {
  attacksByType,
  meanResourcesByThird,
  offspringByType,
  reproduceActionsByType,
  reproductionByType,
  type Thirds,
} from '../../repositories/farm/advantage.ts';
import { hasRows } from '../../repositories/presence.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { readInitialResources } from '../lineage/initial-resources.ts';
import { readKinOf } from '../lineage/read-kin.ts';
import { definitionOf, type Ways, waysToColumns } from '../provenance.ts';
import type { Source } from '../source.ts';
import { type Basis, readLifetimes } from './basis.ts';
import { readLivesByType } from './lives.ts';

export type Part = 'resources' | 'reproduction' | 'survival' | 'growth' | 'combat' | 'position';

export interface Records {
  readonly types: readonly (TypeRecord & { readonly label: string })[];
  /** How each part comes about in this file. */
  readonly ways: Readonly<Record<Part, Ways>>;
}

type Row = (name: string) => number | undefined;

/** What the file tells of each type: one query a part. */
export function readRecords(context: FigureContext, basis: Basis): Records {
  const { source, simulation } = context;
  const { lastStep } = readLifetimes(context);
  const thirds = { early: Math.floor(lastStep / 3), middle: Math.floor((2 * lastStep) / 3) };
  const ways = waysToParts(source, basis);
  const had = (part: Part) => ways[part].provenance !== 'unavailable';
  const levels = had('resources')
    ? byType(meanResourcesByThird(source.connection, simulation, thirds))
    : undefined;
  const births = had('reproduction') ? readReproduction(context) : undefined;
  const fights = had('combat') ? readFights(context) : undefined;
  const positions = had('position') ? readPositions(context) : undefined;
  const lives = new Map(readLivesByType(context).map((each) => [each.group, each]));
  const counts = new Map(basis.types.map((each) => [each.type, each.counts]));
  const names = new Map([
    ...basis.types.map(({ type, label }) => [type, label] as const),
    ...[...lives.values()].map(({ group, label }) => [group, label] as const),
  ]);
  const present = [...names].filter(([type]) => lives.has(type) || counts.get(type)?.some((n) => n > 0));
  return {
    ways,
    types: present.map(([type, label]) => {
      const level = levels?.get(type)?.[0];
      const lived = lives.get(type);
      const life = lived && lifeNumbers(lived.observed);
      const own = counts.get(type);
      return {
        type,
        label,
        resources: level && { early: level('early'), middle: level('middle'), late: level('late') },
        reproduction: births?.(type),
        lives: life && {
          meanLifetime: life.dead === 0 ? undefined : life.meanLifespan,
          aliveShare: life.alive / life.agents,
        },
        population: own && had('growth') ? meansByThird(basis.step, own, thirds) : undefined,
        combat: fights?.(type),
        position: positions?.(type),
      };
    }),
  };
}

function waysToParts(source: Source, basis: Basis): Records['ways'] {
  const births = definitionOf('reproduction_success');
  const stored = withRows(source, births.needs, 'reproduction_events');
  const derived = withRows(source, births.derivation?.needs ?? [], 'agents');
  const typed = basis.types.length > 0;
  return {
    resources: withRows(source, definitionOf('resource_advantage').needs, 'agent_states'),
    reproduction:
      stored.provenance !== 'unavailable' || derived.provenance === 'unavailable'
        ? stored
        : { provenance: 'derived', note: births.derivation?.note ?? '' },
    survival: waysToColumns(source, definitionOf('survival_advantage').needs),
    growth: typed
      ? { provenance: basis.typesNote.includes('as stored') ? 'stored' : 'derived', note: basis.typesNote }
      : { provenance: 'unavailable', note: 'The file does not tell types apart.' },
    combat: withRows(source, definitionOf('combat_advantage').needs, 'agent_actions'),
    position: withRows(source, definitionOf('position_advantage').needs, 'resource_states'),
  };
}

function withRows(source: Source, needs: readonly string[], table: string): Ways {
  const ways = waysToColumns(source, needs);
  if (ways.provenance === 'unavailable' || hasRows(source.connection, table)) return ways;
  return { provenance: 'unavailable', note: `The table ${table} has no rows.` };
}

/** Rows of an answer by canonical type; several spellings of one type stay several rows. */
function byType(answer: Columns): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  texts(answer, 'type').forEach((type, row) => {
    const key = canonicalAgentType(type ?? 'unknown');
    const read: Row = (name) => {
      const value = numbers(answer, name)[row];
      return value === undefined || Number.isNaN(value) ? undefined : value;
    };
    found.set(key, [...(found.get(key) ?? []), read]);
  });
  return found;
}

function readReproduction({ source, simulation }: FigureContext): (type: string) => Reproduction {
  const { connection } = source;
  if (
    withRows(source, definitionOf('reproduction_success').needs, 'reproduction_events').provenance !==
    'unavailable'
  ) {
    const events = byType(reproductionByType(connection, simulation));
    return (type) => {
      const row = events.get(type)?.[0];
      return {
        attempts: row?.('attempts') ?? 0,
        offspring: row?.('offspring') ?? 0,
        spent: row?.('spent'),
        firstStep: row?.('first'),
      };
    };
  }
  const offspring = byType(offspringByType(connection, simulation));
  const acted = withRows(source, ['agent_actions.action_type'], 'agent_actions').provenance !== 'unavailable';
  const attempts = acted ? byType(reproduceActionsByType(connection, simulation)) : undefined;
  return (type) => {
    const born = offspring.get(type)?.[0];
    const tried = attempts?.get(type)?.[0];
    return {
      attempts: attempts === undefined ? undefined : (tried?.('attempts') ?? 0),
      offspring: born?.('offspring') ?? 0,
      spent: tried?.('spent'),
      firstStep: born?.('first'),
    };
  };
}

function readFights({ source, simulation }: FigureContext): (type: string) => TypeRecord['combat'] {
  const answer = attacksByType(source.connection, simulation);
  const [attacks, successes] = [numbers(answer, 'attacks'), numbers(answer, 'successes')];
  const targets = texts(answer, 'target').map((type) => type && canonicalAgentType(type));
  const rows = texts(answer, 'type').map((type, row) => ({
    type: canonicalAgentType(type ?? 'unknown'),
    target: targets[row],
    attacks: attacks[row] ?? 0,
    successes: successes[row] ?? 0,
  }));
  const sum = (list: readonly Fights[]): Fights => ({
    attacks: list.reduce((total, each) => total + each.attacks, 0),
    successes: list.reduce((total, each) => total + each.successes, 0),
  });
  return (type) => {
    const own = rows.filter((row) => row.type === type);
    const targeted = [...new Set(own.flatMap(({ target }) => (target === undefined ? [] : [target])))];
    return {
      made: sum(own),
      suffered: sum(rows.filter((row) => row.target === type)),
      on: new Map(targeted.map((other) => [other, sum(own.filter(({ target }) => target === other))])),
    };
  };
}

/** Where the initial agents of each type began; `undefined` for a type without any that has a place. */
function readPositions(context: FigureContext): (type: string) => Position | undefined {
  const resources = readInitialResources(context);
  const { type: types, lives, x, y } = readKinOf(context);
  return (type) => {
    const first = types.flatMap((each, i) =>
      each === type && (lives.birth[i] ?? 1) <= 0 ? [{ x: x[i] ?? Number.NaN, y: y[i] ?? Number.NaN }] : [],
    );
    return positionOf(first, resources);
  };
}

function meansByThird(
  step: Float64Array,
  counts: Float64Array<ArrayBuffer>,
  { early, middle }: Thirds,
): ByPhase {
  const mean = (after: number, upTo: number) => {
    const value = meanOf(counts.filter((_, i) => (step[i] ?? 0) > after && (step[i] ?? 0) <= upTo));
    return Number.isNaN(value) ? undefined : value;
  };
  return {
    early: mean(Number.NEGATIVE_INFINITY, early),
    middle: mean(early, middle),
    late: mean(middle, Number.POSITIVE_INFINITY),
  };
}
