import { endAll } from '../ending.mjs';

/** Stops and removes what the global set-up made. */
export default function globalTeardown() {
  return endAll();
}
