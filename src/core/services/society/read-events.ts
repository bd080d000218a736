import { FAMILY_POOL } from '../../analysis/society/family.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { countActionsOfAgents, summarizeEventTypes } from '../../repositories/society/event-details.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead } from '../provenance.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { type FamilyEvent, familyEventsOf } from './family-events.ts';
import { top } from './wealth-tables.ts';

const MOST_AGENTS = 40;
const MOST_FAMILY_EVENTS = 200;
const UNREAD = '(unreadable)';
/** agent_2 before agent_10. */
const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Types of events, what agents chose to do, and what happened in families. */
export function readEvents(context: FigureContext): readonly ReportTable[] {
  const { source, simulation } = context;
  const types = canRead(source, 'events_count')
    ? summarizeEventTypes(source.connection, simulation)
    : undefined;
  if (types === undefined || types.length === 0) {
    return [unavailableTable('event-types', 'This simulation stores no events.')];
  }
  const typeNames = texts(types, 'type');
  const of = (name: string) => numbers(types, name);
  const family = familyEventsOf(context);
  return [
    {
      id: 'event-types',
      name: reports['event-types'].name,
      columns: [
        { label: 'Type' },
        column('events_count', 'Events'),
        { label: 'First step' },
        { label: 'Last step' },
        column('events_agents', 'Agents'),
        column('events_unparsed', 'Unreadable'),
      ],
      rows: rowsOf(
        typeNames.map((type, i) => [
          type ?? '(none)',
          of('events')[i],
          of('first')[i],
          of('last')[i],
          of('agents')[i],
          of('unparsed')[i],
        ]),
      ),
      notes: ['Over the whole simulation.'],
    },
    ...actionTables(context),
    ...(family.length === 0 ? [] : familyTables(family)),
  ];
}

function actionTables({ source, simulation }: FigureContext): readonly ReportTable[] {
  if (!canRead(source, 'chosen_actions_total')) return [];
  const counted = countActionsOfAgents(source.connection, simulation);
  const count = numbers(counted, 'count');
  const agents = texts(counted, 'agent');
  const perAgent = new Map<string, Map<string, number>>();
  const perAction = new Map<string, { count: number; agents: Set<string> }>();
  texts(counted, 'action').forEach((stored, i) => {
    const [agent, action, times] = [agents[i] ?? '(none)', stored ?? UNREAD, count[i] ?? 0];
    const own = perAgent.get(agent) ?? new Map<string, number>();
    perAgent.set(agent, own.set(action, (own.get(action) ?? 0) + times));
    const all = perAction.get(action) ?? { count: 0, agents: new Set<string>() };
    perAction.set(action, { count: all.count + times, agents: all.agents.add(agent) });
  });
  const actions = [...perAction].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  if (actions.length === 0) return [];
  const total = actions.reduce((sum, [, all]) => sum + all.count, 0);
  const choicesOf = (own: ReadonlyMap<string, number>) =>
    [...own.values()].reduce((sum, each) => sum + each, 0);
  const ranked = [...perAgent]
    .map(([agent, own]) => ({ agent, own, choices: choicesOf(own) }))
    .sort((a, b) => b.choices - a.choices || byName(a.agent, b.agent));
  return [
    {
      id: 'action-mix',
      name: reports['action-mix'].name,
      columns: [
        { label: 'Action' },
        column('chosen_actions_total', 'Chosen'),
        column('chosen_actions_share', 'Share'),
        column('chosen_actions_agents', 'Agents'),
      ],
      rows: rowsOf(actions.map(([action, all]) => [action, all.count, all.count / total, all.agents.size])),
      notes: ['From details.action_type of the events AGENT_ACTION_CHOSEN.'],
    },
    {
      id: 'agent-actions',
      name: reports['agent-actions'].name,
      columns: [
        { label: 'Agent' },
        column('chosen_actions_total', 'Choices'),
        ...actions.map(([action]) => column('agent_action_share', action)),
      ],
      rows: rowsOf(
        ranked
          .slice(0, MOST_AGENTS)
          .map(({ agent, own, choices }) => [
            agent,
            choices,
            ...actions.map(([action]) => (own.get(action) ?? 0) / choices),
          ]),
      ),
      notes: [
        ...top(ranked.length, 'agents, by number of choices', MOST_AGENTS),
        'Share of each action among the choices of the agent.',
      ],
    },
  ];
}

function familyTables(events: readonly FamilyEvent[]): readonly ReportTable[] {
  const number = (kind: FamilyEvent['kind']) => events.filter((event) => event.kind === kind).length;
  const deaths = events.filter(({ kind, details }) => kind === 'death' && details?.wealth !== undefined);
  const wealth = deaths.reduce((sum, { details }) => sum + (details?.wealth ?? 0), 0);
  const inherited = deaths.reduce((sum, { details }) => sum + (details?.inherited ?? 0), 0);
  const known = deaths.length > 0;
  const unread = events.filter(({ details }) => details === undefined).length;
  return [
    numbersTable(
      'family-numbers',
      [
        ['births_of_run', number('birth')],
        ['marriages_of_run', number('marriage')],
        ['deaths_of_run', number('death')],
        ['deceased_wealth', known ? wealth : undefined],
        ['inherited_sum', known ? inherited : undefined],
        ['inherited_rest', known ? wealth - inherited : undefined],
        ['inherited_pool', known ? FAMILY_POOL * wealth : undefined],
      ],
      [
        'Sums over the deaths of which the wealth is stored.',
        unread === 0 ? '' : `The details of ${unread} of these events cannot be read.`,
      ],
    ),
    {
      id: 'family-events',
      name: reports['family-events'].name,
      columns: [
        { label: 'Step' },
        { label: 'What' },
        { label: 'Who' },
        { label: 'Family' },
        column('deceased_wealth', 'Wealth'),
        { label: 'Heirs' },
      ],
      rows: rowsOf(
        events
          .slice(0, MOST_FAMILY_EVENTS)
          .map(({ step, kind, agent, other, details }) => [
            step,
            kind,
            [...new Set([agent, other, ...(details?.parents ?? [])])]
              .filter((name) => name !== undefined)
              .join(', '),
            details?.family,
            details?.wealth,
            details?.heirs?.join(', '),
          ]),
      ),
      notes: top(events.length, 'family events', MOST_FAMILY_EVENTS),
    },
  ];
}
