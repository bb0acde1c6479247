import type { Clock } from '../../src/platform/clock';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: Date | string): void;
  advance(milliseconds: number): void;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The morning of a working day in Asia/Shanghai, on which every instrument of the rule set is in force. */
const START = '2026-11-23T02:00:00.000Z';

export function testClock(start: string = START): TestClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant);
    },
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}
