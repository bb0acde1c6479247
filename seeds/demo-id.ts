import { createHash } from 'node:crypto';
import { assert } from '../src/kernel/assert';
import { ID_PREFIXES, type IdKind } from '../src/kernel/id';

/** The instant that the ids of the demo data pretend to be made at: the day on which the agreement was signed. */
const EPOCH_MS = Date.UTC(2025, 2, 31);

/**
 * An id in the form of UUIDv7 that depends on its name alone, so that two installations agree on it. The place in
 * its file stands for the time, so that ids sort as the file reads.
 */
export function demoId(kind: IdKind, name: string, place: number): string {
  return `${ID_PREFIXES[kind]}_${demoUuid(`${kind}:${name}`, place)}`;
}

function demoUuid(name: string, place: number): string {
  const time = (EPOCH_MS + place).toString(16).padStart(12, '0');
  const noise = createHash('sha256').update(name).digest('hex');
  // RFC 9562, section 5.7: version 7 in the thirteenth digit, variant 10 in the two highest bits of the seventeenth.
  const variant = (8 + (Number.parseInt(noise.charAt(3), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${noise.slice(0, 3)}`,
    `${variant}${noise.slice(4, 7)}`,
    noise.slice(7, 19),
  ].join('-');
}

/** The id behind a name; a name that the data does not hold is a mistake in the data. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  assert(id !== undefined, `The demo data names ${name}, which it does not hold.`);
  return id;
}
