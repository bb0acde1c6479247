import { In } from 'typeorm';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { AnnualResultEntity } from './annual-result.entity';
import { revenueByMaximum } from './revenue.query';
import { RevenueWarningEntity } from './revenue-warning.entity';

export const revenueOfMaximum = defineLoader('revenueOfMaximum', async (manager, ids: readonly string[]) => {
  const found = await revenueByMaximum(manager, ids);
  return ids.map((id) => found.get(id) ?? '0.00');
});

export const annualResultByMaximumId = defineLoader(
  'annualResultByMaximumId',
  async (manager, ids: readonly string[]) =>
    alignByKey(
      ids,
      await manager.findBy(AnnualResultEntity, { maximumRevenueId: In([...ids]) }),
      (row) => row.maximumRevenueId,
    ),
);

export const warningsByMaximumId = defineLoader(
  'warningsByMaximumId',
  async (manager, ids: readonly string[]) =>
    groupByKey(
      ids,
      await manager.find(RevenueWarningEntity, {
        where: { maximumRevenueId: In([...ids]) },
        order: { percent: 'ASC' },
      }),
      (row) => row.maximumRevenueId,
    ),
);
