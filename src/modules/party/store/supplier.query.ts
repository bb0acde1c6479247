import { Brackets, In, type EntityManager } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

/** A department that may hold resources. */
export type Supplier = Pick<OrganisationEntity, 'id' | 'name' | 'creditCode'>;

/** The departments, admitted to the market, with one of these names or credit codes. */
export function suppliersNamed(
  manager: EntityManager,
  names: readonly string[],
  creditCodes: readonly string[],
): Promise<Supplier[]> {
  if (names.length === 0 && creditCodes.length === 0) return Promise.resolve([]);
  return manager
    .createQueryBuilder(OrganisationEntity, 'organisation')
    .select(['organisation.id', 'organisation.name', 'organisation.creditCode'])
    .where({ kind: 'SUPPLYING_DEPARTMENT', state: In(['VERIFIED', 'ACTIVE']) })
    .andWhere(
      new Brackets((either) => {
        if (names.length > 0) either.orWhere({ name: In([...names]) });
        if (creditCodes.length > 0) either.orWhere({ creditCode: In([...creditCodes]) });
      }),
    )
    .getMany();
}
