import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { Clock } from '../../../platform/clock';
import { plainRefusal, versionConflict, type Refusal } from '../../../platform/refusal';
import type { OrganisationState } from '../../../policy/vocabulary';
import { announce, type PolicyRefusal } from '../../ledger';
import type { OrganisationEntity } from '../store/organisation.entity';
import { lockOrganisation } from '../store/organisation.query';
import { moveOrganisation } from '../store/organisation.write';

interface Step {
  readonly clock: Clock;
  readonly organisationId: string;
  readonly expectedVersion: number;
  readonly from: OrganisationState;
  /** Asks the rules about the locked row; the id of the permit stands in the event. */
  readonly decide: (row: OrganisationEntity) => Promise<Outcome<string, PolicyRefusal>>;
  readonly set: Partial<OrganisationEntity>;
  readonly event: string;
  readonly actorId: string;
}

/** One step of the way APPLIED, VERIFIED, ACTIVE, written beside its decision and its event. */
export async function stepOrganisation(
  manager: EntityManager,
  { clock, organisationId, expectedVersion, from, decide, set, event, actorId }: Step,
): Promise<Outcome<OrganisationEntity, Refusal<PolicyRefusal>>> {
  const row = await lockOrganisation(manager, organisationId);
  if (row === null) return refused(plainRefusal('NOT_FOUND', ['organisationId']));
  if (row.version !== expectedVersion) return refused(versionConflict(row.version));
  if (row.state !== from) return refused(plainRefusal('STATE_NOT_FIT', undefined, { state: row.state }));
  const decision = await decide(row);
  if (!decision.ok) return decision;
  const isMoved = await moveOrganisation(manager, { id: row.id, version: row.version, from, set });
  assert(isMoved, 'A locked organisation does not change under the hand.');
  await announce(manager, {
    clock,
    type: event,
    subjectId: row.id,
    decisionId: decision.value,
    payload: { personId: actorId, version: row.version + 1 },
  });
  return permitted({ ...row, ...set, version: row.version + 1 });
}
