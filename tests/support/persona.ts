import type { AccessClaims } from '../../src/modules/party/service/access-token';

/** One person acting for one organisation. The server signs a fresh access token for each request. */
export interface Persona extends AccessClaims {
  readonly login: string;
}
