import type { EntityManager } from 'typeorm';
import { differenceOf, inFen, percentOf } from '../../src/kernel/money';
import type { View } from '../../src/kernel/view';
import type { MaximumRevenueEntity } from '../../src/modules/pricing/store/maximum-revenue.entity';
import { PriceProposalLineEntity } from '../../src/modules/pricing/store/price-proposal-line.entity';
import { PriceProposalEntity } from '../../src/modules/pricing/store/price-proposal.entity';
import { AnnualProductResultEntity } from '../../src/modules/revenue/store/annual-product-result.entity';
import { AnnualResultEntity } from '../../src/modules/revenue/store/annual-result.entity';
import { RevenueWarningEntity } from '../../src/modules/revenue/store/revenue-warning.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aDecision, BUILT_AT } from './built';
import type { MarketCast } from './market';

export { aClosedCycle, aCycle, aMaximum } from './maxima';

/** Builders of what is built on maxima, straight into the tables. */

interface ProposalOptions {
  readonly maximum: View<MaximumRevenueEntity>;
  readonly offeringIds: readonly string[];
  readonly more?: Partial<PriceProposalEntity>;
  /** Ceiling and forecast of every line. */
  readonly ceiling?: string;
  readonly forecastVolume?: number;
}

/** A proposal that waits for the pricing office, with a tenth of the maximum for each offering. */
export async function aProposal(
  manager: EntityManager,
  cast: Pick<MarketCast, 'agencyId' | 'agencyPersonId'>,
  { maximum, offeringIds, more = {}, ceiling = '2.000000', forecastVolume = 1000 }: ProposalOptions,
): Promise<View<PriceProposalEntity>> {
  const id = newId('priceProposal');
  await manager.insert(PriceProposalEntity, {
    id,
    agreementId: maximum.agreementId,
    maximumRevenueId: maximum.id,
    maximum: maximum.amount,
    taxBasis: maximum.taxBasis,
    reportReference: '测试数报〔2026〕1号',
    state: 'PROPOSED',
    proposedBy: cast.agencyPersonId,
    proposedByOrganisationId: cast.agencyId,
    proposedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'proposeGuidedPrices'),
  });
  for (const offeringId of offeringIds) {
    await manager.insert(PriceProposalLineEntity, {
      proposalId: id,
      offeringId,
      purposeClass: 'INDUSTRY',
      maximum: maximum.amount,
      dataWeight: '4.0000',
      computingWeight: '3.0000',
      storageWeight: '2.0000',
      labourWeight: '1.0000',
      weight: '10.0000',
      basisNote: '按资源占用分摊',
      forecastVolume,
      places: 6,
      ceiling,
    });
  }
  if (Object.keys(more).length > 0) await manager.update(PriceProposalEntity, { id }, more);
  return manager.findOneByOrFail(PriceProposalEntity, { id });
}

/** The result of the year of a maximum, all of it by one product. */
export async function anAnnualResult(
  manager: EntityManager,
  maximum: View<MaximumRevenueEntity>,
  {
    id = newId('annualResult'),
    productId,
    revenue,
  }: { readonly id?: string; readonly productId: string; readonly revenue: string },
): Promise<View<AnnualResultEntity>> {
  const difference = inFen(differenceOf(revenue, maximum.amount));
  const limit = Number(percentOf(maximum.amount, '10'));
  await manager.insert(AnnualResultEntity, {
    id,
    maximumRevenueId: maximum.id,
    agreementId: maximum.agreementId,
    revenue,
    maximum: maximum.amount,
    taxBasis: maximum.taxBasis,
    difference,
    limitPercent: 10,
    band: Math.abs(Number(difference)) <= limit ? 'WITHIN' : 'BEYOND',
    foundAt: BUILT_AT,
    decisionId: await aDecision(manager, 'findAnnualResult'),
  });
  await manager.insert(AnnualProductResultEntity, {
    annualResultId: id,
    productId,
    orderCount: 1,
    volume: '100',
    revenue,
  });
  return manager.findOneByOrFail(AnnualResultEntity, { id });
}

export async function aRevenueWarning(
  manager: EntityManager,
  maximum: View<MaximumRevenueEntity>,
  percent = 90,
): Promise<void> {
  await manager.insert(RevenueWarningEntity, {
    maximumRevenueId: maximum.id,
    percent,
    agreementId: maximum.agreementId,
    maximum: maximum.amount,
    taxBasis: maximum.taxBasis,
    revenue: maximum.amount,
    warnedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'warnOfRevenue'),
  });
}
