import { expect, test } from 'vitest';
import { commandFor, keyCommand } from './key-commands.ts';

const press = (key: string, held: Partial<Parameters<typeof keyCommand>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('keys do what the help says', () => {
  expect(keyCommand(press('ArrowRight'), false)).toEqual({ kind: 'step', by: 1 });
  expect(keyCommand(press('ArrowLeft', { shiftKey: true }), false)).toEqual({ kind: 'step', by: -10 });
  expect(keyCommand(press('?', { shiftKey: true }), false)).toEqual({ kind: 'help' });
  expect(keyCommand(press('k', { metaKey: true }), false)).toEqual({ kind: 'palette' });
  expect(keyCommand(press('3'), false)).toEqual({ kind: 'view', index: 2 });
  expect(keyCommand(press('c'), false)).toEqual({ kind: 'compare' });
});

test('while typing only the palette and opening are left', () => {
  expect(keyCommand(press('/'), true)).toBeUndefined();
  expect(keyCommand(press('2'), true)).toBeUndefined();
  expect(keyCommand(press('o', { ctrlKey: true }), true)).toEqual({ kind: 'open' });
});

test('keys of the browser are left to it', () => {
  for (const key of ['r', 'f', 'n', 't', 'w']) {
    expect(keyCommand(press(key, { ctrlKey: true }), false)).toBeUndefined();
  }
});

test('Space on a button or a check box presses it', () => {
  document.body.innerHTML = '<button>Save</button><input type="checkbox" /><p></p>';
  const seen: unknown[] = [];
  document.addEventListener('keydown', (event) => seen.push(commandFor(event)));
  for (const element of document.querySelectorAll('button, input, p')) {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
  }
  expect(seen).toEqual([undefined, undefined, { kind: 'play' }]);
});
