import { In, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { GuidedPriceBandEntity } from './guided-price-band.entity';
import { GuidedPriceEntity } from './guided-price.entity';
import { TariffBandEntity } from './tariff-band.entity';
import { TariffEntity } from './tariff.entity';

/** An offering on a date, as one text: a loader compares its keys by value. */
export const offeringOn = (offeringId: string, on: LegalDate): string => `${offeringId}@${on}`;

type Version = GuidedPriceEntity | TariffEntity;

/** For each offering the version that began last by the date: one statement for all of a date. */
async function inForce<Row extends Version>(
  manager: EntityManager,
  entity: new () => Row,
  keys: readonly string[],
): Promise<(Row | null)[]> {
  const table = manager.getRepository(entity).metadata.tableName;
  const found = new Map<string, Row>();
  for (const on of new Set(keys.map((key) => key.slice(-10)))) {
    const offeringIds = keys.filter((key) => key.endsWith(on)).map((key) => key.slice(0, -11));
    const rows = await manager
      .createQueryBuilder(entity, 'version')
      .where('version.offering_id IN (:...offeringIds)', { offeringIds })
      .andWhere(
        `version.effective_from = (SELECT MAX(candidate.effective_from) FROM ${table} candidate
           WHERE candidate.offering_id = version.offering_id AND candidate.effective_from <= :on)`,
        { on },
      )
      .getMany();
    for (const row of rows) found.set(offeringOn(row.offeringId, on), row);
  }
  return keys.map((key) => found.get(key) ?? null);
}

export const guidedPriceInForce = defineLoader('guidedPriceInForce', (manager, keys: readonly string[]) =>
  inForce(manager, GuidedPriceEntity, keys),
);

export const tariffInForce = defineLoader('tariffInForce', (manager, keys: readonly string[]) =>
  inForce(manager, TariffEntity, keys),
);

export const guidedPriceById = defineLoader('guidedPriceById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(GuidedPriceEntity, { id: In([...ids]) }), (row) => row.id),
);

export const tariffById = defineLoader('tariffById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(TariffEntity, { id: In([...ids]) }), (row) => row.id),
);

/** In the order of class, compared fields and units. */
const IN_ORDER = { customerClass: 'ASC', fieldsFrom: 'ASC', above: 'ASC' } as const;

export async function bandsOfGuidedPrices(
  manager: EntityManager,
  ids: readonly string[],
): Promise<GuidedPriceBandEntity[][]> {
  const rows = await manager.find(GuidedPriceBandEntity, {
    where: { guidedPriceId: In([...ids]) },
    order: IN_ORDER,
  });
  return groupByKey(ids, rows, (row) => row.guidedPriceId);
}

export async function bandsOfTariffs(
  manager: EntityManager,
  ids: readonly string[],
): Promise<TariffBandEntity[][]> {
  const rows = await manager.find(TariffBandEntity, { where: { tariffId: In([...ids]) }, order: IN_ORDER });
  return groupByKey(ids, rows, (row) => row.tariffId);
}

export const bandsByGuidedPriceId = defineLoader('bandsByGuidedPriceId', bandsOfGuidedPrices);
export const bandsByTariffId = defineLoader('bandsByTariffId', bandsOfTariffs);
