import { In } from 'typeorm';
import { defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { MembershipEntity } from './membership.entity';

/** Everything that a person is member of; a person belongs to few organisations. */
export const membershipsByPersonId = defineLoader(
  'membershipsByPersonId',
  async (manager, ids: readonly string[]) =>
    groupByKey(
      ids,
      await manager.findBy(MembershipEntity, { personId: In([...ids]) }),
      (row) => row.personId,
    ),
);
