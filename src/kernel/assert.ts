/**
 * Stops at a programmer error: a state that correct code cannot reach.
 * Never used for what a person typed; that is answered with an `Outcome`.
 */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) {
    throw new Error(`Assertion failed: ${why}`);
  }
}
