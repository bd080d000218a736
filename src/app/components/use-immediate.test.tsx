import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { useImmediate } from './use-immediate.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let choose: (value: string) => void = () => undefined;

function Field({ given, onChange }: { readonly given: string; readonly onChange: (value: string) => void }) {
  const [value, change] = useImmediate(given, onChange);
  choose = change;
  return value;
}

test('a choice shows at once, before it comes back from where it lives, and gives way to another that comes', () => {
  const host = document.createElement('div');
  const root = createRoot(host);
  const told: string[] = [];
  const show = (given: string) =>
    act(() => root.render(<Field given={given} onChange={(value) => told.push(value)} />));
  show('a');
  act(() => choose('b'));
  expect([host.textContent, told]).toEqual(['b', ['b']]);
  show('a');
  expect(host.textContent).toBe('b');
  show('b');
  expect(host.textContent).toBe('b');
  show('a');
  expect(host.textContent).toBe('a');
});
