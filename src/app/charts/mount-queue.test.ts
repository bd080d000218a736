import { expect, it } from 'vitest';
import { createMountQueue } from './mount-queue.ts';

function queueByHand() {
  const tasks: { task: () => void; urgent: boolean }[] = [];
  const queue = createMountQueue((task, urgent) => tasks.push({ task, urgent }));
  const drawn: string[] = [];
  const ask = (name: string) => {
    const entry = { draw: () => drawn.push(name) };
    return { entry, finish: queue.ask(entry) };
  };
  const runAll = () => {
    for (const { task } of tasks.splice(0)) task();
  };
  return { queue, tasks, drawn, ask, runAll };
}

it('draws one figure a task, the next only after it is complete', () => {
  const { queue, drawn, ask, runAll } = queueByHand();
  const a = ask('a');
  const b = ask('b');
  queue.place(a.entry, true);
  queue.place(b.entry, true);
  runAll();
  runAll();
  expect(drawn).toEqual(['a']);
  expect(queue.pending()).toBe(2);
  a.finish();
  runAll();
  expect(drawn).toEqual(['a', 'b']);
  b.finish();
  expect(queue.pending()).toBe(0);
});

it('draws what is in view before what is not, and counts only that', () => {
  const { queue, tasks, drawn, ask, runAll } = queueByHand();
  const far = ask('far');
  const near = ask('near');
  queue.place(far.entry, false);
  expect(tasks).toHaveLength(0);
  expect(queue.pending()).toBe(1);
  queue.place(near.entry, true);
  runAll();
  near.finish();
  expect(queue.pending()).toBe(0);
  expect(tasks.map((each) => each.urgent)).toEqual([false]);
  runAll();
  expect(drawn).toEqual(['near', 'far']);
});

it('lets a figure that scrolls into view overtake the idle task', () => {
  const { queue, tasks, drawn, ask, runAll } = queueByHand();
  const a = ask('a');
  const b = ask('b');
  queue.place(a.entry, false);
  queue.place(b.entry, false);
  queue.place(b.entry, true);
  expect(tasks.map((each) => each.urgent)).toEqual([false, true]);
  runAll();
  expect(drawn).toEqual(['b']);
});

it('goes on when a figure leaves before or during its turn', () => {
  const { queue, drawn, ask, runAll } = queueByHand();
  const [a, b, c] = [ask('a'), ask('b'), ask('c')];
  for (const { entry } of [a, b, c]) queue.place(entry, true);
  b.finish();
  runAll();
  a.finish();
  runAll();
  expect(drawn).toEqual(['a', 'c']);
});
