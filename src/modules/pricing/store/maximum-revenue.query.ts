import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { differenceOf, inFen, sumOf, type DecimalText } from '../../../kernel/money';
import type { Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { onlyForParties } from './agreement-parties';
import { ClawbackInstalmentEntity } from './clawback-instalment.entity';
import { EvaluationCycleEntity } from './evaluation-cycle.entity';
import { MaximumRevenueEntity } from './maximum-revenue.entity';

/** A version whose place no later one has taken. */
export const standing = (alias: string): string =>
  `NOT EXISTS (SELECT 1 FROM maximum_revenue later WHERE later.replaces_id = ${alias}.id)`;

/** The standing versions of an agreement, oldest first. Call with the agreement held, unless they only are looked at. */
export function standingMaximums(
  manager: EntityManager,
  agreementId: string,
  lock: RowLock = 'NONE',
): Promise<MaximumRevenueEntity[]> {
  const query = manager
    .createQueryBuilder(MaximumRevenueEntity, 'maximum')
    .where(`maximum.agreement_id = :agreementId AND ${standing('maximum')}`, { agreementId })
    .orderBy('maximum.effectiveFrom', 'ASC');
  return (lock === 'UPDATE' ? query.setLock('pessimistic_write') : query).getMany();
}

/** The standing maximum of an agreement on a date; null when there is none. */
export async function maximumOn(
  manager: EntityManager,
  agreementId: string,
  on: LegalDate,
): Promise<MaximumRevenueEntity | null> {
  const versions = await standingMaximums(manager, agreementId);
  return versions.find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && on <= effectiveTo) ?? null;
}

/** A maximum as the rules see it. */
export const maximumFacts = ({ id, amount, taxBasis, effectiveFrom, effectiveTo }: MaximumRevenueEntity) => ({
  maximumRevenueId: id,
  amount,
  taxBasis,
  effectiveFrom,
  effectiveTo,
});

/** Whether a later version has taken its place. */
export const isReplaced = (manager: EntityManager, maximumRevenueId: string): Promise<boolean> =>
  manager.existsBy(MaximumRevenueEntity, { replacesId: maximumRevenueId });

/** The cycles of an agreement, oldest first. Call with the agreement held. */
export const cyclesOf = (manager: EntityManager, agreementId: string): Promise<EvaluationCycleEntity[]> =>
  manager.find(EvaluationCycleEntity, { where: { agreementId }, order: { startsOn: 'ASC' } });

/**
 * What earlier cycles leave to be taken off by the end of a cycle, less what was taken off already. The instalment
 * with the number n is for the nth cycle after its own; one that was missed stays owed.
 */
export async function owedIn(
  manager: EntityManager,
  agreementId: string,
  { cycleId, exceptMaximumId }: { readonly cycleId: string; readonly exceptMaximumId: string | null },
): Promise<DecimalText> {
  const cycles = await cyclesOf(manager, agreementId);
  const place = new Map(cycles.map(({ id }, index) => [id, index]));
  const target = place.get(cycleId) ?? 0;
  const instalments = await manager.findBy(ClawbackInstalmentEntity, { agreementId });
  const due = instalments.filter((one) => (place.get(one.cycleId) ?? 0) + one.number <= target);
  const taken = (await standingMaximums(manager, agreementId)).filter(
    (maximum) => (place.get(maximum.cycleId) ?? 0) <= target && maximum.id !== exceptMaximumId,
  );
  const owed = differenceOf(
    sumOf(due.map(({ amount }) => amount)),
    sumOf(taken.map(({ deduction }) => deduction)),
  );
  return inFen(owed);
}

/** Whether anything under the agreement is offered free of charge. */
export async function hasFreeOfferings(manager: EntityManager, agreementId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM offering JOIN data_product product ON product.id = offering.product_id
      WHERE product.agreement_id = ? AND product.approved_item_id IS NOT NULL
        AND offering.purpose_class = 'PUBLIC_INTEREST' AND offering.retired_at IS NULL LIMIT 1`,
    [agreementId],
  );
  return rows.length > 0;
}

export const MAXIMUMS_NEWEST: KeysetOrder = {
  name: 'maximumRevenues',
  keys: [{ property: 'id', direction: 'DESC' }],
};

const visibleMaximums = (manager: EntityManager, caller: Caller): SelectQueryBuilder<MaximumRevenueEntity> =>
  onlyForParties(manager.createQueryBuilder(MaximumRevenueEntity, 'maximum'), 'maximum.agreement_id', caller);

interface MaximumFilter {
  readonly agreementId: string | undefined;
  readonly isStanding: boolean | undefined;
}

export function pageOfMaximums(
  manager: EntityManager,
  caller: Caller,
  { agreementId, isStanding }: MaximumFilter,
  window: PageWindow,
): Promise<Page<MaximumRevenueEntity>> {
  const query = visibleMaximums(manager, caller);
  if (agreementId !== undefined) query.andWhere('maximum.agreement_id = :agreementId', { agreementId });
  if (isStanding !== undefined) query.andWhere(`${isStanding ? '' : 'NOT '}(${standing('maximum')})`);
  return readPage(query, MAXIMUMS_NEWEST, window);
}

export async function visibleMaximumsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(MaximumRevenueEntity | null)[]> {
  const rows = await visibleMaximums(manager, caller).andWhere('maximum.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

export const CYCLES_NEWEST: KeysetOrder = {
  name: 'evaluationCycles',
  keys: [{ property: 'id', direction: 'DESC' }],
};

const visibleCycles = (manager: EntityManager, caller: Caller): SelectQueryBuilder<EvaluationCycleEntity> =>
  onlyForParties(manager.createQueryBuilder(EvaluationCycleEntity, 'cycle'), 'cycle.agreement_id', caller);

export function pageOfCycles(
  manager: EntityManager,
  caller: Caller,
  agreementId: string | undefined,
  window: PageWindow,
): Promise<Page<EvaluationCycleEntity>> {
  const query = visibleCycles(manager, caller);
  if (agreementId !== undefined) query.andWhere('cycle.agreement_id = :agreementId', { agreementId });
  return readPage(query, CYCLES_NEWEST, window);
}

export async function visibleCyclesByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(EvaluationCycleEntity | null)[]> {
  const rows = await visibleCycles(manager, caller).andWhere('cycle.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
