import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/persistence/new-id';
import { highestCeilingOf, type GuidedScheme } from '../../../policy';
import type { TaxBasis } from '../../../policy/vocabulary';
import { notify } from '../../agenda';
import { hashOf } from '../../ledger';
import type { OfferingForUse, ProductForUse } from '../../listing';
import { storedGuidedPrice } from '../store/bands';
import { insertGuidedPrice } from '../store/price.write';
import { endTrial } from './end-trial';

interface NewGuidedPrice {
  readonly clock: Clock;
  readonly caller: MemberCaller;
  readonly product: ProductForUse;
  /** Held alone. */
  readonly offering: OfferingForUse;
  readonly guide: GuidedScheme;
  readonly taxBasis: TaxBasis;
  readonly documentNumber: string;
  readonly effectiveFrom: LegalDate;
  readonly maximumRevenueId: string;
  readonly forecastVolume: number;
  /** Null for a guided price that nobody proposed. */
  readonly priceProposalId: string | null;
  /** The one that it takes the place of, and why; null for one that is issued. */
  readonly supersedes: { readonly guidedPriceId: string; readonly reason: string } | null;
  /** E-01 permits nothing without one; where it was not asked, the database refuses the row. */
  readonly competenceId: string | null;
  readonly issuedAt: Date;
  readonly decisionId: string;
}

interface BroughtIntoForce {
  readonly id: string;
  /** What everybody who listens is told of it. */
  readonly announced: object;
}

/**
 * Writes a guided price that was permitted, with all of its bands, and tells the operator; from its first day it takes the
 * place of a trial.
 */
export async function bringIntoForce(
  manager: EntityManager,
  { clock, caller, product, offering, guide, supersedes, ...terms }: NewGuidedPrice,
): Promise<BroughtIntoForce> {
  const id = newId('guidedPrice');
  const { header, bands, hashed } = storedGuidedPrice(id, guide);
  const { offeringId } = offering.facts;
  const schemeHash = hashOf(hashed);
  const supersedesId = supersedes?.guidedPriceId ?? null;
  const reason = supersedes?.reason ?? null;
  const row = {
    id,
    offeringId,
    supersedesId,
    reason,
    basis: 'GUIDED' as const,
    trialTariffId: null,
    ...terms,
    ...header,
    highestCeiling: highestCeilingOf(hashed),
    schemeHash,
    purposeClass: offering.facts.purposeClass,
    chargeUnit: offering.chargeUnit,
    issuedBy: caller.personId,
    issuedByOrganisationId: caller.organisationId,
  };
  await insertGuidedPrice(manager, row, bands);
  await endTrial(manager, clock, caller, offeringId);
  const { taxBasis, documentNumber, effectiveFrom } = terms;
  const { form, ceiling } = header;
  await notify(manager, clock, {
    recipientIds: [product.facts.operatorId],
    kind: 'GUIDED_PRICE_ISSUED',
    subjectId: product.facts.productId,
    params: { product: product.facts.code, document: documentNumber, effectiveFrom },
  });
  return {
    id,
    announced: {
      guidedPriceId: id,
      offeringId,
      taxBasis,
      documentNumber,
      effectiveFrom,
      schemeHash,
      supersedesId,
      reason,
      form,
      ceiling,
    },
  };
}
