import { describe, expect, it } from 'vitest';
import { isNodeRecent } from './setup.mjs';
import { addTallies, readPlaywrightReport, readVitestReport, summary } from './tally.mjs';

describe('the tally of a test run', () => {
  it('reads what vitest reports, a file that could not be run as one failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(readVitestReport(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('reads what Playwright reports; flaky is failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(readPlaywrightReport({ stats, errors: ['x'] })).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  it('adds up and speaks of skipped tests only when there are some', () => {
    const one = { passed: 1, failed: 0, skipped: 0 };
    expect(summary(addTallies([one, one]))).toBe('2 passed, 0 failed');
    expect(summary(addTallies([one, { passed: 0, failed: 2, skipped: 3 }]))).toBe(
      '1 passed, 2 failed, 3 skipped',
    );
  });
});

describe('the oldest Node', () => {
  it('is 20.19', () => {
    const versions = ['18.20.0', '20.18.9', '20.19.0', '20.20.2', '22.0.0', '24.1.0'];
    expect(versions.filter(isNodeRecent)).toEqual(['20.19.0', '20.20.2', '22.0.0', '24.1.0']);
  });
});
