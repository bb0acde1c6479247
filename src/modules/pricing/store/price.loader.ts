import { In, type EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { alignByKey, defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { GuidedPriceBandEntity } from './guided-price-band.entity';
import { GuidedPriceRevocationEntity } from './guided-price-revocation.entity';
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

/** A guided price that is revoked from its first day on will never begin; a tariff is not revoked. */
const WILL_BEGIN = `NOT EXISTS (SELECT 1 FROM guided_price_revocation early
  WHERE early.guided_price_id = candidate.id AND early.effective_from <= candidate.effective_from)`;

/**
 * For each offering and date the version that is looked for: one statement, however many dates there are. From its
 * revocation on a guided price is in force no longer, and none before it comes into force again.
 */
async function versionsFor<Row extends Version>(
  manager: EntityManager,
  entity: new () => Row,
  keys: readonly string[],
  sought: keyof typeof SOUGHT,
): Promise<(Row | null)[]> {
  const { extreme, comparison } = SOUGHT[sought];
  const table = manager.getRepository(entity).metadata.tableName;
  const query = manager
    .createQueryBuilder(entity, 'version')
    .leftJoin(GuidedPriceRevocationEntity, 'revoked', 'revoked.guided_price_id = version.id')
    .addSelect('revoked.effective_from', 'revoked_from');
  [...new Set(keys.map(dateOf))].forEach((on, index) => {
    const place = String(index);
    query.orWhere(
      `(version.offering_id IN (:...offerings${place})
        AND version.effective_from = (SELECT ${extreme}(candidate.effective_from) FROM ${table} candidate
              WHERE candidate.offering_id = version.offering_id AND candidate.effective_from ${comparison} :on${place}
                ${sought === 'NEXT' ? `AND ${WILL_BEGIN}` : ''}))`,
      {
        [`offerings${place}`]: keys.filter((key) => dateOf(key) === on).map(offeringIdOf),
        [`on${place}`]: on,
      },
    );
  });
  const { entities, raw } = await query
    .orderBy('version.effectiveFrom', 'ASC')
    .getRawAndEntities<{ revoked_from: LegalDate | null }>();
  const revokedFrom = new Map(entities.map(({ id }, index) => [id, raw[index]?.revoked_from ?? null]));
  return keys.map((key) => {
    const on = dateOf(key);
    const own = entities.filter(({ offeringId }) => offeringId === offeringIdOf(key));
    const found =
      sought === 'NEXT'
        ? own.find(({ effectiveFrom }) => effectiveFrom > on)
        : own.findLast(({ effectiveFrom }) => effectiveFrom <= on);
    const end = found && revokedFrom.get(found.id);
    return found === undefined || (end != null && end <= on) ? null : found;
  });
}

export const guidedPricesInForce = (
  manager: EntityManager,
  keys: readonly string[],
): Promise<(GuidedPriceEntity | null)[]> => versionsFor(manager, GuidedPriceEntity, keys, 'IN_FORCE');

export const guidedPriceInForce = defineLoader('guidedPriceInForce', guidedPricesInForce);

export const tariffInForce = defineLoader('tariffInForce', (manager, keys: readonly string[]) =>
  versionsFor(manager, TariffEntity, keys, 'IN_FORCE'),
);

/** The guided price that begins first after the date, as far as it is issued and not revoked before it begins. */
export const nextGuidedPrice = defineLoader('nextGuidedPrice', (manager, keys: readonly string[]) =>
  versionsFor(manager, GuidedPriceEntity, keys, 'NEXT'),
);

/** The tariff that begins first after the date, as far as it is set. */
export const nextTariff = defineLoader('nextTariff', (manager, keys: readonly string[]) =>
  versionsFor(manager, TariffEntity, keys, 'NEXT'),
);

/** What ends each guided price: its revocation, and the one that supersedes it. */
export const revocationOf = defineLoader('revocationOf', async (manager, ids: readonly string[]) =>
  alignByKey(
    ids,
    await manager.findBy(GuidedPriceRevocationEntity, { guidedPriceId: In([...ids]) }),
    (row) => row.guidedPriceId,
  ),
);

export const successorOf = defineLoader('successorOf', async (manager, ids: readonly string[]) =>
  alignByKey(
    ids,
    await manager.findBy(GuidedPriceEntity, { supersedesId: In([...ids]) }),
    (row) => row.supersedesId ?? '',
  ),
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
