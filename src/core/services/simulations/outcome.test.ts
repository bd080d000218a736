import { describe, expect, it } from 'vitest';
import { verdict } from './outcome.ts';

const complete = { status: 'completed', ended: true, steps: 41, lastStep: 40 };

describe('how a simulation ended', () => {
  it('is a failure when an error is stored, whatever there is of data', () => {
    expect(verdict({ ...complete, status: 'failed', error: 'RuntimeError: no disk' })).toEqual({
      outcome: 'failed',
      outcomeText: 'failed at step 40: RuntimeError: no disk',
    });
    expect(verdict({ status: 'failed', ended: false, steps: 0 })).toEqual({
      outcome: 'failed',
      outcomeText: 'failed before its first step',
    });
  });

  it('is unknown without data, even when stored as completed', () => {
    expect(verdict({ status: 'completed', ended: true, steps: 0 })).toEqual({
      outcome: 'no data',
      outcomeText: 'no steps recorded, although stored as completed',
    });
  });

  it('is extinction when the agents are gone at the end, even when stored as completed', () => {
    expect(verdict({ ...complete, extinctAt: 36 })).toEqual({
      outcome: 'extinct',
      outcomeText: 'extinct at step 36, recorded to step 40',
    });
    expect(verdict({ ...complete, extinctAt: 40 }).outcomeText).toBe('extinct at step 40');
  });

  it('is finished when the reported number of steps is there, even when stored as running', () => {
    const running = { ...complete, status: 'running', ended: false };
    expect(verdict({ ...running, reportedSteps: 41 }).outcome).toBe('finished');
    expect(verdict({ ...running, configuredSteps: 40 }).outcome).toBe('finished');
  });

  it('is open when steps are missing, or a running simulation was never marked as ended', () => {
    expect(verdict({ ...complete, reportedSteps: 100 })).toEqual({
      outcome: 'has data',
      outcomeText: 'data to step 40, fewer than the 100 steps reported',
    });
    expect(verdict({ ...complete, status: 'running', ended: false, configuredSteps: 20 })).toEqual({
      outcome: 'has data',
      outcomeText: 'data to step 40, never marked as ended',
    });
    expect(verdict({ ...complete, status: 'stopped_early' }).outcomeText).toBe(
      'data to step 40, stored as stopped_early',
    );
  });
});
