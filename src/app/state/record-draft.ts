import { z } from 'zod';
import type {
  ModelConfiguration,
  ModelId,
  OfferedModel,
  PlanProblem,
  RecordingPlan,
} from '../../core/api/recording.ts';
import { withValue } from '../../core/base/nested.ts';
import { createStore, type ExternalStore } from './external-store.ts';
import type { Fitted } from './fit-configuration.ts';
import { sweepValues } from './sweep-values.ts';

/** A number, or what was typed where it is none. */
const typed = z.union([z.number(), z.string()]);
const configuration = z.record(z.string(), z.unknown());

const forkSchema = z.object({
  /** The simulation and its file. */
  origin: z.string(),
  /** What of its configuration the model knows. */
  configuration,
  seed: typed,
  steps: typed,
  /** What the model does not know, as text. */
  unknown: z.array(z.object({ path: z.string(), value: z.string() })),
  /** What was found under another path. */
  renamed: z.array(z.object({ from: z.string(), to: z.string() })),
});

const draftSchema = z.object({
  model: z.enum(['farm', 'society']),
  /** Empty for one that is made up. */
  name: z.string(),
  hypothesis: z.string(),
  seed: typed,
  replicates: typed,
  steps: typed,
  /** The defaults of the model where it is absent. */
  configuration: configuration.optional(),
  sweep: z.array(z.object({ path: z.string(), text: z.string() })).max(2),
  /** What it was taken from. */
  fork: forkSchema.optional(),
});

/** A plan as far as a person has come with it; everything that was typed is in it. */
export type RecordDraft = Readonly<z.infer<typeof draftSchema>>;
export type Fork = Readonly<z.infer<typeof forkSchema>>;

export function emptyDraft(model: ModelId): RecordDraft {
  return { model, name: '', hypothesis: '', seed: 1, replicates: 1, steps: 200, sweep: [] };
}

/** A draft from a configuration, the recorded one of a simulation or one that was pasted. */
export function draftOf(model: OfferedModel, fitted: Fitted, origin: string | undefined): RecordDraft {
  const empty = emptyDraft(model.id);
  const { seed = empty.seed, steps = empty.steps, unknown, renamed } = fitted;
  const base = { ...empty, seed, steps, configuration: fitted.configuration };
  if (origin === undefined) return base;
  return {
    ...base,
    fork: {
      origin,
      configuration: fitted.configuration,
      seed,
      steps,
      unknown: [...unknown],
      renamed: [...renamed],
    },
  };
}

export function configurationOf(
  { configuration }: Pick<RecordDraft, 'configuration'>,
  model: OfferedModel,
): ModelConfiguration {
  return configuration ?? model.defaults;
}

/** The configuration of a model with what a preset changes; that of the defaults where there is none. */
export function presetConfiguration(model: OfferedModel, preset: string): ModelConfiguration {
  const values = model.presets.find(({ id }) => id === preset)?.values ?? {};
  return Object.entries(values).reduce<ModelConfiguration>(
    (result, [path, value]) => withValue(result, path, value),
    model.defaults,
  );
}

/** The plan as it stands, sound or not. */
export function planOf(draft: RecordDraft, model: OfferedModel, name: string): RecordingPlan {
  const hypothesis = draft.hypothesis.trim();
  return {
    model: model.id,
    name,
    ...(hypothesis === '' ? {} : { hypothesis }),
    configuration: configurationOf(draft, model),
    seed: numberOf(draft.seed),
    replicates: numberOf(draft.replicates),
    steps: numberOf(draft.steps),
    sweep: draft.sweep
      .filter(({ path }) => path !== '')
      .map(({ path, text }) => {
        const read = sweepValues(text);
        return { path, values: read.ok ? read.value : [] };
      }),
  };
}

/** What of the sweep cannot be read; where it stands is told as in a plan. */
export function sweepProblems({ sweep }: Pick<RecordDraft, 'sweep'>): readonly PlanProblem[] {
  return sweep
    .filter(({ path }) => path !== '')
    .flatMap(({ text }, place) => {
      const read = sweepValues(text);
      return read.ok ? [] : [{ path: `sweep[${place}].values`, problem: read.error }];
    });
}

/** A draft for another recording of the same plan. */
export function draftOfPlan(plan: RecordingPlan): RecordDraft {
  return {
    ...emptyDraft(plan.model),
    hypothesis: plan.hypothesis ?? '',
    seed: plan.seed,
    replicates: plan.replicates,
    steps: plan.steps,
    configuration: { ...plan.configuration },
    sweep: plan.sweep.map(({ path, values }) => ({ path, text: values.join(', ') })),
  };
}

/** `farm-1`, or the first of the kind that no recording has. */
export function freeName(model: ModelId, taken: Iterable<string>): string {
  const names = new Set(taken);
  let number = 1;
  while (names.has(`${model}-${number}`)) number++;
  return `${model}-${number}`;
}

function numberOf(value: number | string): number {
  return typeof value === 'number' ? value : Number.NaN;
}

const KEY = 'terrarium-record';

/** The draft of this browser: it outlives a reload. */
export function createDraftStore(storage: Pick<Storage, 'getItem' | 'setItem'>): ExternalStore<RecordDraft> {
  const store = createStore(readDraft(storage) ?? emptyDraft('farm'));
  store.subscribe(() => {
    try {
      storage.setItem(KEY, JSON.stringify(store.get()));
    } catch {
      // Where nothing can be kept, the draft lives as long as the page.
    }
  });
  return store;
}

function readDraft(storage: Pick<Storage, 'getItem'>): RecordDraft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(storage.getItem(KEY) ?? '')).data;
  } catch {
    return undefined;
  }
}
