import { createHash } from 'node:crypto';
import { assert } from '../src/kernel/assert';
import { addDays, legalDateOf, startOfLegalDay } from '../src/kernel/legal-date';
import type { Outcome } from '../src/kernel/outcome';
import type { MemberCaller } from '../src/platform/caller';
import type { Deps } from '../src/platform/deps';
import type { DemoData } from './demo-data';
import type { DemoParties } from './demo-parties';

/** Everything that a step of the story needs. */
export interface DemoGround {
  readonly deps: Deps;
  readonly data: DemoData;
  readonly parties: DemoParties;
}

/** An instant of the file, so many days before the day on which the demo data is written, or that moment itself. */
export type When = Date | { readonly daysBefore: number } | 'NOW';

const MORNING_MS = 9.5 * 60 * 60 * 1000;

/** The same dependencies at another instant: a story that began before today is told on its own dates. */
export const at = (deps: Deps, when: When): Deps => {
  if (when === 'NOW') return deps;
  const instant = when instanceof Date ? when : morningBefore(deps, when.daysBefore);
  return { ...deps, clock: { now: () => new Date(instant) } };
};

const morningBefore = ({ clock }: Deps, days: number): Date =>
  new Date(startOfLegalDay(addDays(legalDateOf(clock.now()), -days)).getTime() + MORNING_MS);

/** The person behind a login, acting in the post that the account signs in to. */
export function callerOf({ parties }: Pick<DemoGround, 'parties'>, login: string): MemberCaller {
  const caller = parties.callers.get(login);
  assert(caller !== undefined, `The demo data lets ${login} act, who has no account.`);
  return caller;
}

/** A rule stands against an act of the demo data. */
export class DemoRefused extends Error {}

/** The demo data is ours: what the rules refuse in it is a mistake of ours and must be seen. */
export function mustHold(outcome: Outcome<unknown, unknown>, what: string): void {
  if (!outcome.ok)
    throw new DemoRefused(`The demo data was refused at ${what}: ${JSON.stringify(outcome.refusal)}`);
}

/** Stands for a document that nobody wrote. */
export const demoHash = (text: string): string =>
  createHash('sha256').update(`演示文件 ${text}`).digest('hex');
