import type { EntityManager } from 'typeorm';
import type { PartyFacts } from '../../../policy/facts';
import { OrganisationEntity } from './organisation.entity';

/** An organisation as the rules see it; null for an unknown id. */
export async function partyFacts(manager: EntityManager, organisationId: string): Promise<PartyFacts | null> {
  const row = await manager.findOneBy(OrganisationEntity, { id: organisationId });
  return row && partyFactsOf(row);
}

export const partyFactsOf = (row: OrganisationEntity): PartyFacts => ({
  organisationId: row.id,
  kind: row.kind,
  legalForm: row.legalForm,
  state: row.state,
  isCreditCodeVerified: row.verifiedAt !== null,
});
