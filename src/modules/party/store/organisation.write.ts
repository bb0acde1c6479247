import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { OrganisationState } from '../../../policy/vocabulary';
import { OrganisationEntity } from './organisation.entity';

interface Move {
  readonly id: string;
  readonly version: number;
  readonly from: OrganisationState;
  readonly set: QueryDeepPartialEntity<OrganisationEntity>;
}

/** Compare-and-set: true when the organisation was still in that state and at that version. */
export async function moveOrganisation(
  manager: EntityManager,
  { id, version, from, set }: Move,
): Promise<boolean> {
  const result = await manager.update(
    OrganisationEntity,
    { id, version, state: from },
    { ...set, version: version + 1 },
  );
  return result.affected === 1;
}
