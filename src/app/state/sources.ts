import type { SourceError } from '../../core/api/errors.ts';
import type { OpenPhase, SourceInfo } from '../../core/api/source.ts';
import type { FileGroup } from '../files/group-files.ts';

export type SourcePhase =
  | { readonly kind: 'opening'; readonly stage: OpenPhase }
  | { readonly kind: 'open'; readonly info: SourceInfo };

/** One opened file, as the app keeps it. */
export interface Source {
  readonly id: string;
  /** For people: file name, or path inside the folder that was given. */
  readonly label: string;
  /** Id of the source list that it belongs to, if any. */
  readonly list?: string;
  readonly group: FileGroup;
  readonly phase: SourcePhase;
}

export interface SourceList {
  readonly id: string;
  readonly name: string;
}

/** A failure that is shown until a person dismisses it. */
export interface Problem {
  readonly key: number;
  readonly error: SourceError;
  /** The files that it is about, where they were opened or tried. */
  readonly group?: FileGroup;
}

export interface SourcesState {
  readonly sources: readonly Source[];
  readonly lists: readonly SourceList[];
  readonly problems: readonly Problem[];
}

export const noSources: SourcesState = { sources: [], lists: [], problems: [] };

export function findSource(state: SourcesState, id: string): Source | undefined {
  return state.sources.find((source) => source.id === id);
}

/** The source that the same file, by name, size and date, is already open as. */
export function sameFile(state: SourcesState, group: FileGroup): Source | undefined {
  return state.sources.find((source) => source.label === group.label && sameContent(source.group, group));
}

function sameContent(a: FileGroup, b: FileGroup): boolean {
  const one = a.files.main;
  const other = b.files.main;
  if (one instanceof File && other instanceof File) {
    return one.size === other.size && one.lastModified === other.lastModified;
  }
  return !(one instanceof File) && !(other instanceof File) && one.url === other.url;
}

/** Words for the stages of opening, shown while a person waits. */
export function stageText(stage: OpenPhase): string {
  switch (stage) {
    case 'starting':
      return 'Starting the engine';
    case 'reading':
      return 'Reading the header';
    case 'mapping':
      return 'Finding the generation';
    case 'ready':
      return 'Listing simulations';
  }
}
