import type { Outcome } from '../src/kernel/outcome';
import { mustHold, type DemoGround } from './demo-ground';

/**
 * One act of the story through its use case. It asks the tables whether it is still to be done, so that an interrupted
 * run is completed and a complete one changes nothing; null when there is nothing to do.
 */
export type Step<Subject, Ground = DemoGround> = (
  ground: Ground,
  subject: Subject,
) => Promise<Outcome<unknown, unknown> | null>;

/** Takes the steps in their order; answers how many acts there were. */
export async function take<Subject, Ground>(
  ground: Ground,
  steps: readonly Step<Subject, Ground>[],
  subject: Subject,
  what: string,
): Promise<number> {
  let done = 0;
  for (const step of steps) {
    const outcome = await step(ground, subject);
    if (outcome === null) continue;
    mustHold(outcome, what);
    done += 1;
  }
  return done;
}
