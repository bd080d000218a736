import type { Family } from '../../analysis/lineage/family.ts';
import { descendantsOf, lineageNumbers, linesOf } from '../../analysis/lineage/lineage-numbers.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumn } from '../provenance.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { familyIn, type Kin, readKinOf } from './read-kin.ts';

/** Lines in the list of the largest. */
const LARGEST = 20;

/** Why there is no family, or where the parents come from. */
function parentsNote({ source }: FigureContext): { readonly known: boolean; readonly note: string } {
  const { provenance, note } = waysToColumn(source, 'agents.parent_id');
  if (provenance === 'unavailable') {
    return { known: false, note: note ?? 'The file does not tell who the parents of an agent are.' };
  }
  return {
    known: true,
    note: `Parents: ${provenance === 'stored' ? 'as stored in parent_id.' : (note ?? 'derived.')}`,
  };
}

/** What the family looks like as a whole, and its largest lines. */
export function readLineage(context: FigureContext): readonly ReportTable[] {
  const { known, note } = parentsNote(context);
  if (!known) return [unavailableTable('lineage-numbers', note)];
  const kin = readKinOf(context);
  if (kin.agent.length === 0) return [];
  const family = familyIn(kin);
  return [lineageInNumbers(kin, family, note), founderLines(kin, family, note)];
}

function lineageInNumbers(kin: Kin, family: Family, note: string): ReportTable {
  const found = lineageNumbers(family, kin.lives);
  const unnamed = kin.parents.filter((names, i) => names.length === 0 && (kin.lives.birth[i] ?? 0) > 0);
  return numbersTable(
    'lineage-numbers',
    [
      ['family_agents', family.size],
      ['family_roots', found.roots],
      ['family_orphans', found.orphans],
      ['unnamed_parents', unnamed.length],
      ['two_parent_agents', found.withTwoParents],
      ['family_depth', found.depth],
      ['generational_turnover', turnoverOf(kin)],
      ['branching_factor', found.branching],
      ['childless_agents', found.childless],
      ['surviving_founders', found.survivingFounders],
      ['surviving_founder_share', found.survivingFounders / found.roots],
    ],
    [
      note,
      found.withTwoParents > 0
        ? 'Some agents have two parents: the family is a directed acyclic graph (DAG), and lines follow first parents.'
        : 'No agent has two parents: the family is a forest of trees.',
      family.dropped > 0 ? `Parents ran in a circle; ${family.dropped} links to parents are left out.` : '',
    ],
  );
}

/** Generations reached in each hundred steps; NaN for a run of one step, and where no generation is known. */
function turnoverOf({ generation, lastStep }: Kin): number {
  const known = generation.filter((each) => !Number.isNaN(each));
  if (known.length === 0 || lastStep <= 0) return Number.NaN;
  return (100 * known.reduce((most, each) => Math.max(most, each))) / lastStep;
}

function founderLines(kin: Kin, family: Family, note: string): ReportTable {
  const lines = linesOf(family, kin.lives);
  const living = lines.reduce((sum, line) => sum + line.living, 0);
  const largest = lines
    .toSorted((a, b) => b.members - a.members || b.living - a.living || a.founder - b.founder)
    .slice(0, LARGEST);
  return {
    id: 'founder-lines',
    name: reports['founder-lines'].name,
    columns: [
      { label: lines.length > LARGEST ? `Founder (${LARGEST} of ${lines.length})` : 'Founder' },
      { label: 'Type' },
      column('line_members', 'Agents'),
      column('line_living', 'Living'),
      column('line_living_share'),
      column('line_depth', 'Depth'),
    ],
    rows: rowsOf(
      largest.map((line) => [
        kin.agent[line.founder],
        kin.label[line.founder],
        line.members,
        line.living,
        line.living / living,
        line.depth,
      ]),
    ),
    notes: [`The ${largest.length} largest of ${lines.length} lines.`, note],
  };
}

/** Every agent with its parents and what became of it, ascending by birth: what the family forest is drawn from. */
export function readForest(context: FigureContext): readonly ReportTable[] {
  const id = 'family-forest';
  const { known, note } = parentsNote(context);
  if (!known) return [unavailableTable(id, note)];
  const kin = readKinOf(context);
  if (kin.agent.length === 0) return [];
  const family = familyIn(kin);
  const descendants = descendantsOf(family, kin.lives);
  const nameOf = (parent: number | undefined) => kin.agent[parent ?? -1];
  return [
    {
      id,
      name: reports[id].name,
      columns: [
        { label: 'Agent' },
        { label: 'Type' },
        { label: 'Birth' },
        { label: 'Death' },
        { label: 'Generation' },
        { label: 'First parent' },
        { label: 'Second parent' },
        { label: 'Founder' },
        column('generations_from_root', 'From root'),
        column('offspring_count'),
        column('descendants_count'),
        column('descendants_living'),
      ],
      rows: rowsOf(
        kin.agent.map((agent, i) => [
          agent,
          kin.label[i],
          kin.lives.birth[i],
          kin.lives.death[i],
          kin.generation[i],
          nameOf(family.first[i]),
          nameOf(family.second[i]),
          nameOf(family.founder[i]),
          family.depth[i],
          family.children[i]?.length,
          descendants.all[i],
          descendants.living[i],
        ]),
      ),
      notes: [
        note,
        'Parents that the simulation does not have are left out; an agent without a death lives to the end.',
      ],
    },
  ];
}
