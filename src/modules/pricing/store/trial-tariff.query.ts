import { In, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey, defineLoader } from '../../../platform/persistence/loader';
import type { TrialTariffState } from '../../../policy/vocabulary';
import { GuidedPriceEntity } from './guided-price.entity';
import { TariffEntity } from './tariff.entity';
import { TrialTariffEntity } from './trial-tariff.entity';

/** Holds a trial tariff while it is ruled on. */
export const trialTariffForUse = (manager: EntityManager, id: string): Promise<TrialTariffEntity | null> =>
  manager.findOne(TrialTariffEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** Whether a trial tariff of the offering, other than this one, waits for its ruling. Call with the offering held. */
export const isTrialWaiting = (
  manager: EntityManager,
  offeringId: string,
  otherThan: string | null,
): Promise<boolean> =>
  manager.existsBy(TrialTariffEntity, {
    offeringId,
    state: 'SUBMITTED',
    ...(otherThan !== null && { id: Not(otherThan) }),
  });

/** The first and the latest trial of an offering, and the first guided price, announced ones included. */
export async function pricesOfOffering(
  manager: EntityManager,
  offeringId: string,
): Promise<{
  readonly firstTrial: GuidedPriceEntity | null;
  readonly latestTrial: GuidedPriceEntity | null;
  readonly firstGuidedPrice: GuidedPriceEntity | null;
}> {
  const rows = await manager.find(GuidedPriceEntity, {
    where: { offeringId },
    order: { effectiveFrom: 'ASC' },
  });
  const trials = rows.filter(({ basis }) => basis === 'TRIAL');
  return {
    firstTrial: trials.at(0) ?? null,
    latestTrial: trials.at(-1) ?? null,
    firstGuidedPrice: rows.find(({ basis }) => basis === 'GUIDED') ?? null,
  };
}

/** First day of the latest price of an offering, whatever its basis, or of its latest tariff. */
export async function latestPriceFrom(manager: EntityManager, offeringId: string): Promise<LegalDate | null> {
  const latest = { where: { offeringId }, order: { effectiveFrom: 'DESC' } } as const;
  const days = [
    (await manager.findOne(GuidedPriceEntity, latest))?.effectiveFrom,
    (await manager.findOne(TariffEntity, latest))?.effectiveFrom,
  ];
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? null
  );
}

export const trialTariffById = defineLoader('trialTariffById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(TrialTariffEntity, { id: In([...ids]) }), (row) => row.id),
);

export const TRIAL_TARIFFS_NEWEST: KeysetOrder = {
  name: 'trialTariffs',
  keys: [{ property: 'id', direction: 'DESC' }],
};

/** A confirmed trial tariff is public; one that waits or was declined concerns its parties and the pricing offices. */
function visibleTrials(manager: EntityManager, caller: Caller): SelectQueryBuilder<TrialTariffEntity> {
  const query = manager.createQueryBuilder(TrialTariffEntity, 'trial');
  const seesAll =
    isSupervisor(caller) ||
    (caller.kind === 'member' && caller.isOrganisationActive && caller.organisationKind === 'PRICING_OFFICE');
  if (seesAll) return query;
  return caller.kind === 'anonymous'
    ? query.where("trial.state = 'CONFIRMED'")
    : query.where(
        `(trial.state = 'CONFIRMED' OR EXISTS (SELECT 1 FROM agreement own WHERE own.id = trial.agreement_id
            AND (own.operator_id = :organisationId OR own.agency_id = :organisationId)))`,
        { organisationId: caller.organisationId },
      );
}

interface TrialTariffFilter {
  readonly agreementId: string | undefined;
  readonly offeringId: string | undefined;
  readonly state: TrialTariffState | undefined;
}

export function pageOfTrialTariffs(
  manager: EntityManager,
  caller: Caller,
  { agreementId, offeringId, state }: TrialTariffFilter,
  window: PageWindow,
): Promise<Page<TrialTariffEntity>> {
  const query = visibleTrials(manager, caller);
  if (agreementId !== undefined) query.andWhere('trial.agreement_id = :agreementId', { agreementId });
  if (offeringId !== undefined) query.andWhere('trial.offering_id = :offeringId', { offeringId });
  if (state !== undefined) query.andWhere('trial.state = :state', { state });
  return readPage(query, TRIAL_TARIFFS_NEWEST, window);
}

export async function visibleTrialTariffsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(TrialTariffEntity | null)[]> {
  const rows = await visibleTrials(manager, caller).andWhere('trial.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
