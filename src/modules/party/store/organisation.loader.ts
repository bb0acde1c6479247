import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { OrganisationEntity } from './organisation.entity';

export const organisationById = defineLoader('organisationById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(OrganisationEntity, { id: In([...ids]) }), (row) => row.id),
);
