import { describe, expect, it } from 'vitest';
import { add, countPlaywright, countVitest, none } from './count.ts';

describe('count', () => {
  it('reads both runners and adds them up', () => {
    const unit = countVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(unit).toEqual({ passed: 5, failed: 1, skipped: 3 });
    const e2e = countPlaywright({ stats: { expected: 7, unexpected: 0, flaky: 1, skipped: 2 } });
    expect(e2e).toEqual({ passed: 7, failed: 1, skipped: 2 });
    expect(add(add(none, unit), e2e)).toEqual({ passed: 12, failed: 2, skipped: 5 });
  });

  it('refuses a report that it does not know rather than counting nothing', () => {
    expect(() => countVitest({})).toThrow();
    expect(() => countPlaywright({ stats: {} })).toThrow();
  });
});
