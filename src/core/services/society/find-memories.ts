import { bm25, termsOf, wordsOf } from '../../analysis/society/bm25.ts';
import { tagsOf } from '../../analysis/society/memories.ts';
import { recallScore, recency } from '../../analysis/society/recall.ts';
import type { FoundMemories, MemoryQuery } from '../../api/society.ts';
import { reports } from '../../metrics/reports.ts';
import { readMemories } from '../../repositories/society/memory-rows.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead } from '../provenance.ts';
import { column, rowsOf } from '../reports/table.ts';
import { NO_MEMORIES } from './read-memories.ts';
import { axisOfRun } from './run-steps.ts';

/**
 * The memories that pass all filters and hold all words, by score (see docs/metrics.md, recall_score). The engine has
 * no full-text index of its own (FTS5), and an older one would have to be written somewhere: the words of the
 * memories that pass the filters are compared one by one, which is quick, for each memory cost a call to a language
 * model.
 */
export function findMemories(context: FigureContext, query: MemoryQuery): FoundMemories {
  const { source, simulation } = context;
  const terms = termsOf(query.text ?? '');
  const has = canRead(source, 'recall_score');
  const candidates = has ? candidatesOf(context, query) : [];
  const matches = bm25(terms.length === 0 ? [] : candidates.map(({ content }) => wordsOf(content)), terms);
  const best = matches.reduce((most, each) => Math.max(most, each), 0);
  const now = has ? (axisOfRun({ source, simulation }).at(-1) ?? 0) : 0;
  const weights = terms.length === 0 ? { ...query.weights, match: 0 } : query.weights;
  const found = candidates
    .map((memory, i) => {
      const match = terms.length === 0 ? Number.NaN : (matches[i] ?? 0) / best;
      const parts = {
        recency: recency(memory.step, now, weights.decay),
        importance: memory.importance,
        match,
      };
      return { ...memory, ...parts, score: recallScore(parts, weights) };
    })
    .filter(({ match }) => terms.length === 0 || match > 0)
    .sort((a, b) => orLeast(b.score) - orLeast(a.score) || orLeast(b.step) - orLeast(a.step));
  return {
    found: found.length,
    searched: candidates.length,
    terms,
    table: {
      id: 'found-memories',
      name: reports['found-memories'].name,
      columns: [
        { label: 'Id' },
        { label: 'Agent' },
        { label: 'Step' },
        column('recall_score'),
        column('recall_recency'),
        column('recall_importance', 'Importance'),
        column('recall_match'),
        { label: 'Tags' },
        { label: 'About' },
        { label: 'Memory' },
      ],
      rows: rowsOf(
        found
          .slice(0, query.limit)
          .map((each) => [
            each.id,
            each.agent,
            each.step,
            each.score,
            each.recency,
            each.importance,
            each.match,
            tagsOf(each.tags).join(', '),
            each.about,
            each.content,
          ]),
      ),
      notes: [
        has
          ? `Recency is measured from step ${now}, the last one. Words are compared in lower case and without accents; all of them must be there.`
          : NO_MEMORIES,
      ],
    },
  };
}

interface Candidate {
  readonly id: string | undefined;
  readonly agent: string | undefined;
  readonly step: number;
  readonly importance: number;
  readonly content: string;
  /** As stored. */
  readonly tags: string | undefined;
  readonly about: string | undefined;
}

function candidatesOf({ source, simulation }: FigureContext, query: MemoryQuery): readonly Candidate[] {
  const rows = readMemories(source.connection, simulation, query);
  const [step, importance] = [numbers(rows, 'step'), numbers(rows, 'importance')];
  const [agent, content, tags] = [texts(rows, 'agent'), texts(rows, 'content'), texts(rows, 'tags')];
  const about = texts(rows, 'about');
  return texts(rows, 'id')
    .map((id, i) => ({
      id,
      agent: agent[i],
      step: step[i] ?? Number.NaN,
      importance: importance[i] ?? Number.NaN,
      content: content[i] ?? '',
      tags: tags[i],
      about: about[i],
    }))
    .filter((memory) => query.tag === undefined || tagsOf(memory.tags).includes(query.tag));
}

function orLeast(value: number): number {
  return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
}
