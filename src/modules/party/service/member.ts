import type { Role } from '../../../policy/vocabulary';

/** A person with the roles held in the caller's organisation. */
export interface Member {
  readonly id: string;
  readonly roles: readonly Role[];
}
