import { In } from 'typeorm';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import { PricingCompetenceEndEntity } from './pricing-competence-end.entity';
import { PricingCompetenceEntity } from './pricing-competence.entity';

export const competenceById = defineLoader('competenceById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(PricingCompetenceEntity, { id: In([...ids]) }), (row) => row.id),
);

export const competenceEndOf = defineLoader('competenceEndOf', async (manager, ids: readonly string[]) =>
  alignByKey(
    ids,
    await manager.findBy(PricingCompetenceEndEntity, { competenceId: In([...ids]) }),
    (row) => row.competenceId,
  ),
);
