import { describe, expect, test } from 'vitest';
import type { OfferedModel } from '../../core/api/recording.ts';
import {
  createDraftStore,
  draftOfPlan,
  emptyDraft,
  freeName,
  planOf,
  presetConfiguration,
  sweepProblems,
} from './record-draft.ts';

const model: OfferedModel = {
  id: 'farm',
  name: 'Farm',
  family: 'farm',
  summary: '',
  parameters: [],
  defaults: { seed: 1, a: { b: 2, c: 3 } },
  presets: [{ id: 'p', name: 'P', summary: '', values: { 'a.b': 9 } }],
  seedPath: 'seed',
  stepsPath: 'steps',
};

/** A store of texts like the browser's. */
function texts() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

describe('the draft of a recording', () => {
  test('outlives a reload with all that was typed, also what is no number yet', () => {
    const storage = texts();
    const store = createDraftStore(storage);
    store.update((draft) => ({ ...draft, steps: '', sweep: [{ path: 'a.b', text: '1 to' }], name: 'mine' }));
    expect(createDraftStore(storage).get()).toEqual({
      ...emptyDraft('farm'),
      steps: '',
      sweep: [{ path: 'a.b', text: '1 to' }],
      name: 'mine',
    });
  });

  test('begins anew where what is kept makes no sense, or nothing can be kept', () => {
    const storage = texts();
    storage.setItem('terrarium-record', '{"model":"ocean"}');
    expect(createDraftStore(storage).get()).toEqual(emptyDraft('farm'));
    const full = createDraftStore({
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    full.update((draft) => ({ ...draft, name: 'kept while the page lives' }));
    expect(full.get().name).toBe('kept while the page lives');
  });

  test('becomes a plan, and a plan becomes the same draft again', () => {
    const draft = {
      ...emptyDraft('farm'),
      hypothesis: ' more ',
      seed: 3,
      sweep: [{ path: 'a.b', text: '1 to 3 by 1' }],
    };
    const plan = planOf(draft, model, 'n');
    expect(plan).toEqual({
      model: 'farm',
      name: 'n',
      hypothesis: 'more',
      configuration: model.defaults,
      seed: 3,
      replicates: 1,
      steps: 200,
      sweep: [{ path: 'a.b', values: [1, 2, 3] }],
    });
    expect(planOf(draftOfPlan(plan), model, 'n')).toEqual(plan);
  });

  test('has NaN where a number is missing, which the check refuses', () => {
    expect(planOf({ ...emptyDraft('farm'), seed: '' }, model, 'n').seed).toBeNaN();
  });

  test('says of a sweep that cannot be read where it stands in the plan', () => {
    const sweep = [
      { path: '', text: 'x' },
      { path: 'a.b', text: 'x' },
    ];
    expect(sweepProblems({ sweep })).toEqual([{ path: 'sweep[0].values', problem: '“x” is no number.' }]);
  });

  test('takes of a preset what it changes', () => {
    expect(presetConfiguration(model, 'p')).toEqual({ seed: 1, a: { b: 9, c: 3 } });
    expect(presetConfiguration(model, '')).toBe(model.defaults);
  });

  test('has a name of its own that no recording has', () => {
    expect(freeName('farm', ['farm-1', 'farm-3'])).toBe('farm-2');
  });
});
