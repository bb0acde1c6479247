import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/persistence/new-id';
import { highestCeilingOf, type GuidedScheme } from '../../../policy';
import type { TaxBasis } from '../../../policy/vocabulary';
import { hashOf } from '../../ledger';
import type { OfferingForUse } from '../../listing';
import { storedGuidedPrice } from '../store/bands';
import { insertGuidedPrice } from '../store/price.write';
import { endTrial } from './end-trial';

interface NewGuidedPrice {
  readonly clock: Clock;
  readonly caller: MemberCaller;
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
  readonly issuedAt: Date;
  readonly decisionId: string;
}

interface BroughtIntoForce {
  readonly id: string;
  /** What everybody who listens is told of it. */
  readonly announced: object;
}

/** Writes a guided price that was permitted, with all of its bands; from its first day it takes the place of a trial. */
export async function bringIntoForce(
  manager: EntityManager,
  { clock, caller, offering, guide, ...terms }: NewGuidedPrice,
): Promise<BroughtIntoForce> {
  const id = newId('guidedPrice');
  const { header, bands, hashed } = storedGuidedPrice(id, guide);
  const { offeringId } = offering.facts;
  const schemeHash = hashOf(hashed);
  const row = {
    id,
    offeringId,
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
  return {
    id,
    announced: {
      guidedPriceId: id,
      offeringId,
      taxBasis,
      documentNumber,
      effectiveFrom,
      schemeHash,
      form,
      ceiling,
    },
  };
}
