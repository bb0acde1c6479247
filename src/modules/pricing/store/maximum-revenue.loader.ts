import { In } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { ClawbackInstalmentEntity } from './clawback-instalment.entity';
import { EvaluationCycleEntity } from './evaluation-cycle.entity';
import { MaximumRevenueCostEntity } from './maximum-revenue-cost.entity';
import { MaximumRevenueEntity } from './maximum-revenue.entity';
import { standing } from './maximum-revenue.query';
import { PriceProposalLineEntity } from './price-proposal-line.entity';

/** By what people call an agreement. */
export const agreementNumberById = defineLoader(
  'agreementNumberById',
  async (manager, ids: readonly string[]) => {
    const rows: { id: string; agreement_number: string }[] = await manager.query(
      'SELECT id, agreement_number FROM agreement WHERE id IN (?)',
      [ids],
    );
    const numbers = new Map(rows.map((row) => [row.id, row.agreement_number]));
    return ids.map((id) => numbers.get(id) ?? '');
  },
);

export const maximumRevenueById = defineLoader(
  'maximumRevenueById',
  async (manager, ids: readonly string[]) =>
    alignByKey(ids, await manager.findBy(MaximumRevenueEntity, { id: In([...ids]) }), (row) => row.id),
);

/** The version that took the place of each; null for one that stands. */
export const replacementOf = defineLoader('replacementOf', async (manager, ids: readonly string[]) =>
  alignByKey(
    ids,
    await manager.findBy(MaximumRevenueEntity, { replacesId: In([...ids]) }),
    (row) => row.replacesId ?? '',
  ),
);

export const costsByMaximumId = defineLoader('costsByMaximumId', async (manager, ids: readonly string[]) =>
  groupByKey(
    ids,
    await manager.find(MaximumRevenueCostEntity, {
      where: { maximumRevenueId: In([...ids]) },
      order: { position: 'ASC' },
    }),
    (row) => row.maximumRevenueId,
  ),
);

export const evaluationCycleById = defineLoader(
  'evaluationCycleById',
  async (manager, ids: readonly string[]) =>
    alignByKey(ids, await manager.findBy(EvaluationCycleEntity, { id: In([...ids]) }), (row) => row.id),
);

/** The standing maxima of each cycle, oldest first: a few, because each lasts a year. */
export const maximumsByCycleId = defineLoader('maximumsByCycleId', async (manager, ids: readonly string[]) =>
  groupByKey(
    ids,
    await manager
      .createQueryBuilder(MaximumRevenueEntity, 'maximum')
      .where(`maximum.cycle_id IN (:...ids) AND ${standing('maximum')}`, { ids })
      .orderBy('maximum.effectiveFrom', 'ASC')
      .getMany(),
    (row) => row.cycleId,
  ),
);

export const instalmentsByCycleId = defineLoader(
  'instalmentsByCycleId',
  async (manager, ids: readonly string[]) =>
    groupByKey(
      ids,
      await manager.find(ClawbackInstalmentEntity, {
        where: { cycleId: In([...ids]) },
        order: { number: 'ASC' },
      }),
      (row) => row.cycleId,
    ),
);

export const linesByProposalId = defineLoader('linesByProposalId', async (manager, ids: readonly string[]) =>
  groupByKey(
    ids,
    await manager.find(PriceProposalLineEntity, {
      where: { proposalId: In([...ids]) },
      order: { offeringId: 'ASC' },
    }),
    (row) => row.proposalId,
  ),
);
