import { assert } from '../../../src/kernel/assert';
import { permitted, refused, type Outcome } from '../../../src/kernel/outcome';

describe('outcome', () => {
  it('carries either the value or the refusal', () => {
    const outcomes: Outcome<number, string>[] = [permitted(1), refused('no')];
    expect(outcomes).toEqual([
      { ok: true, value: 1 },
      { ok: false, refusal: 'no' },
    ]);
  });
});

describe('assert', () => {
  it('stops with the reason when the condition does not hold', () => {
    expect(() => {
      assert(false, 'A row has an id.');
    }).toThrow('Assertion failed: A row has an id.');
  });

  it('goes on when the condition holds', () => {
    expect(() => {
      assert('yes', 'A row has an id.');
    }).not.toThrow();
  });
});
