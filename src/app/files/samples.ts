import type { Answer } from '../../core/api/workspace-api.ts';
import { err, ok } from '../../core/base/result.ts';
import type { GivenFiles } from './given-files.ts';

export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly line: string;
}

/** The databases that come with the app, one of each family. */
export const samples: readonly Sample[] = [
  {
    file: 'farm.db',
    title: 'A farm of agents',
    line: 'AgentFarm: system, independent and control agents gather, share and fight over resources.',
  },
  {
    file: 'society.db',
    title: 'A society of traders',
    line: 'LLM Society: agents remember, trade, bank and grow unequal.',
  },
];

export async function fetchSample(sample: Sample): Promise<Answer<GivenFiles>> {
  try {
    const response = await fetch(`./samples/${sample.file}`);
    if (!response.ok) {
      return err({
        kind: 'unreadable',
        file: sample.file,
        detail: `The server answered ${response.status}.`,
      });
    }
    const file = new File([await response.blob()], sample.file);
    return ok({ files: [{ name: sample.file, folder: '', content: file }], folders: [] });
  } catch (thrown) {
    return err({ kind: 'unreadable', file: sample.file, detail: String(thrown) });
  }
}
