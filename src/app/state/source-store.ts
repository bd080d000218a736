import type { SourceError } from '../../core/api/errors.ts';
import type { SourceInfo } from '../../core/api/source.ts';
import type { SourceClient } from '../client/client.ts';
import type { GivenFile, GivenFiles } from '../files/given-files.ts';
import { type FileGroup, groupFiles } from '../files/group-files.ts';
import { sourceId } from '../files/source-id.ts';
import { createStore, type ExternalStore } from './external-store.ts';
import { findSource, noSources, type Source, type SourcesState, sameFile } from './sources.ts';

/** Where a person is taken after opening: the source, or the list when a folder came with several. */
export type Landing =
  /** The others came along: one of them is shown when the first cannot be opened. */
  | { readonly kind: 'source'; readonly id: string; readonly others: readonly string[] }
  | { readonly kind: 'list'; readonly id: string };

/** The files that are open, and what went wrong with others. */
export interface SourceStore extends Pick<ExternalStore<SourcesState>, 'get' | 'subscribe'> {
  /** Opens what was given; answers where to go, at once, while the files still open. */
  open(given: GivenFiles): Landing | undefined;
  close(id: string): void;
  report(error: SourceError): void;
  /** Reports that a file no longer is what was opened: given anew, it takes the place of the old one. */
  lose(id: string, error: SourceError): void;
  dismiss(key: number): void;
}

export interface SourceStoreEvents {
  /** A file begins to open … */
  onStart(id: string): void;
  /** … and this follows, whether it opened, failed or was given up. */
  onEnd(id: string): void;
  onOpen(source: Source, info: SourceInfo): void;
  /** The file cannot be opened; it is already gone from the list. */
  onFail(id: string): void;
  onClose(id: string): void;
}

export function createSourceStore(client: SourceClient, events: SourceStoreEvents): SourceStore {
  const store = createStore(noSources);
  const givingUp = new Map<string, AbortController>();
  const lost = new Map<string, SourceError>();
  let problemKey = 0;

  function report(error: SourceError, group?: FileGroup) {
    if (error.kind === 'cancelled') return;
    const told = JSON.stringify(error);
    if (store.get().problems.some((problem) => JSON.stringify(problem.error) === told)) return;
    const problem = { key: ++problemKey, error, ...(group && { group }) };
    store.update((state) => ({ ...state, problems: [...state.problems, problem] }));
  }

  function close(id: string) {
    givingUp.get(id)?.abort();
    givingUp.delete(id);
    lost.delete(id);
    events.onEnd(id);
    client.close(id);
    store.update((state) => {
      const sources = state.sources.filter((source) => source.id !== id);
      const lists = state.lists.filter((list) => sources.some((source) => source.list === list.id));
      return { ...state, sources, lists };
    });
    events.onClose(id);
  }

  async function start(source: Source) {
    const { id } = source;
    const giveUp = new AbortController();
    givingUp.set(id, giveUp);
    const change = (phase: Source['phase']) => {
      if (giveUp.signal.aborted) return;
      store.update((state) => ({
        ...state,
        sources: state.sources.map((old) => (old.id === id ? { ...old, phase } : old)),
      }));
    };
    events.onStart(id);
    const answer = await client.open(
      id,
      source.group.files,
      (stage) => change({ kind: 'opening', stage }),
      giveUp.signal,
    );
    if (giveUp.signal.aborted) return;
    if (answer.ok) {
      change({ kind: 'open', info: answer.value });
      events.onOpen(source, answer.value);
    } else {
      close(id);
      report(labelled(answer.error, source), source.group);
      events.onFail(id);
    }
    events.onEnd(id);
  }

  function lostFile(label: string): Source | undefined {
    return store.get().sources.find((source) => source.label === label && lost.has(source.id));
  }

  /** What was said about a file is settled when it is given anew. */
  function forgive(id: string) {
    const error = lost.get(id);
    store.update((state) => ({
      ...state,
      problems: state.problems.filter((problem) => problem.error !== error),
    }));
  }

  function add(group: FileGroup, list: string | undefined): string {
    const same = sameFile(store.get(), group) ?? lostFile(group.label);
    if (same !== undefined) {
      const newLog = group.files.wal !== undefined && same.group.files.wal === undefined;
      if (!newLog && !lost.has(same.id)) return same.id;
      forgive(same.id);
      close(same.id);
    }
    const taken = new Set(store.get().sources.map((source) => source.id));
    const id = same?.id ?? sourceId(group.label, taken);
    const source: Source = {
      id,
      label: group.label,
      ...(list !== undefined && { list }),
      group,
      phase: { kind: 'opening', stage: 'starting' },
    };
    store.update((state) => ({ ...state, sources: [...state.sources, source] }));
    void start(source);
    return id;
  }

  function addList(name: string): string {
    const taken = new Set(store.get().lists.map((list) => list.id));
    const id = sourceId(name, taken);
    store.update((state) => ({ ...state, lists: [...state.lists, { id, name }] }));
    return id;
  }

  /** A log that was forgotten at first joins its database when it is given afterwards. */
  function joinLog(log: GivenFile): string | undefined {
    const main = store.get().sources.find((source) => `${source.group.files.name}-wal` === log.name);
    if (main === undefined) {
      report({ kind: 'not-a-database', file: log.name, looksLike: 'wal' });
      return undefined;
    }
    const group = { ...main.group, files: { ...main.group.files, wal: log.content } };
    close(main.id);
    return add(group, main.list);
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    report,
    close,
    lose(id, error) {
      const source = findSource(store.get(), id);
      if (source === undefined || lost.has(id)) return;
      const told = labelled(error, source);
      lost.set(id, told);
      report(told, source.group);
    },
    dismiss(key) {
      store.update((state) => ({
        ...state,
        problems: state.problems.filter((problem) => problem.key !== key),
      }));
    },
    open(given) {
      const { groups, loneLogs, problems } = groupFiles(given);
      for (const problem of problems) report(problem);
      const lists = new Map<string, string>();
      const opened = groups.map((group) => {
        const { list } = group;
        if (list !== undefined && !lists.has(list)) lists.set(list, addList(list));
        return add(group, list === undefined ? undefined : lists.get(list));
      });
      opened.push(...loneLogs.map(joinLog).filter((id) => id !== undefined));
      const [firstList] = lists.values();
      if (firstList !== undefined) return { kind: 'list', id: firstList };
      const [id, ...others] = opened;
      return id === undefined ? undefined : { kind: 'source', id, others };
    },
  };
}

/** In a folder many files have one name: an error tells the file by its path there. */
function labelled(error: SourceError, { label }: Source): SourceError {
  return 'file' in error ? { ...error, file: label } : error;
}
