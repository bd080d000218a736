import { expect, test } from 'vitest';
import { addressRemarks } from './address-remarks.ts';

test('an address that makes sense needs no remark', () => {
  expect(
    addressRemarks({ step: 0, from: 2, to: 9, hidden: 'population.total', scope: 'agent:a1' }, [0, 20]),
  ).toEqual([]);
  expect(addressRemarks({ scope: 'view' }, undefined)).toEqual([]);
  expect(addressRemarks({ step: 7 }, undefined)).toEqual([]);
});

test('steps that run backwards are named, and the other way round is offered', () => {
  expect(addressRemarks({ from: 9, to: 2 }, [0, 20])).toEqual([
    { text: 'The steps 9 to 2 run backwards, so all steps are in view.', near: ['2 to 9'] },
  ]);
});

test('a step that is not there is named with those that are', () => {
  expect(addressRemarks({ step: 21 }, [0, 20])).toEqual([
    { text: 'There is no step 21: this simulation has the steps 0 to 20.', near: [] },
  ]);
});

test('an unknown scope and an unknown figure are named with what may have been meant', () => {
  expect(addressRemarks({ scope: 'veiw', hidden: 'populaton.total' }, [0, 20])).toEqual([
    { text: 'There is no scope veiw; the numbers are those of the whole simulation.', near: ['view'] },
    { text: 'There is no figure populaton to hide a line of.', near: ['population'] },
  ]);
});
