import { In, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { GuidedPriceBandEntity } from './guided-price-band.entity';
import { GuidedPriceEntity } from './guided-price.entity';
import { TariffBandEntity } from './tariff-band.entity';
import { TariffEntity } from './tariff.entity';

/** An offering on a date, as one text: a loader compares its keys by value. */
export const offeringOn = (offeringId: string, on: LegalDate): string => `${offeringId}@${on}`;

const dateOf = (key: string): LegalDate => key.slice(-10);
const offeringIdOf = (key: string): string => key.slice(0, -11);

type Version = GuidedPriceEntity | TariffEntity;

/** Which version of an offering is looked for from a date: the one that began last by then, or the first to begin later. */
const SOUGHT = {
  IN_FORCE: { extreme: 'MAX', comparison: '<=' },
  NEXT: { extreme: 'MIN', comparison: '>' },
} as const;

/** For each offering and date the version that is looked for: one statement, however many dates there are. */
async function versionsFor<Row extends Version>(
  manager: EntityManager,
  entity: new () => Row,
  keys: readonly string[],
  sought: keyof typeof SOUGHT,
): Promise<(Row | null)[]> {
  const { extreme, comparison } = SOUGHT[sought];
  const table = manager.getRepository(entity).metadata.tableName;
  const query = manager.createQueryBuilder(entity, 'version');
  [...new Set(keys.map(dateOf))].forEach((on, index) => {
    const place = String(index);
    query.orWhere(
      `(version.offering_id IN (:...offerings${place})
        AND version.effective_from = (SELECT ${extreme}(candidate.effective_from) FROM ${table} candidate
              WHERE candidate.offering_id = version.offering_id AND candidate.effective_from ${comparison} :on${place}))`,
      {
        [`offerings${place}`]: keys.filter((key) => dateOf(key) === on).map(offeringIdOf),
        [`on${place}`]: on,
      },
    );
  });
  const rows = await query.orderBy('version.effectiveFrom', 'ASC').getMany();
  return keys.map((key) => {
    const on = dateOf(key);
    const own = rows.filter(({ offeringId }) => offeringId === offeringIdOf(key));
    return (
      (sought === 'NEXT'
        ? own.find(({ effectiveFrom }) => effectiveFrom > on)
        : own.findLast(({ effectiveFrom }) => effectiveFrom <= on)) ?? null
    );
  });
}

export const guidedPriceInForce = defineLoader('guidedPriceInForce', (manager, keys: readonly string[]) =>
  versionsFor(manager, GuidedPriceEntity, keys, 'IN_FORCE'),
);

export const tariffInForce = defineLoader('tariffInForce', (manager, keys: readonly string[]) =>
  versionsFor(manager, TariffEntity, keys, 'IN_FORCE'),
);

/** The guided price that begins first after the date, as far as it is issued. */
export const nextGuidedPrice = defineLoader('nextGuidedPrice', (manager, keys: readonly string[]) =>
  versionsFor(manager, GuidedPriceEntity, keys, 'NEXT'),
);

/** The tariff that begins first after the date, as far as it is set. */
export const nextTariff = defineLoader('nextTariff', (manager, keys: readonly string[]) =>
  versionsFor(manager, TariffEntity, keys, 'NEXT'),
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
