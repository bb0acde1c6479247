import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import {
  flatScheme,
  issueGuidedPriceRules,
  lawfulGuide,
  type PriceScheme,
  type StatedGuide,
} from '../../../policy';
import type { GuidedPriceForm, TaxBasis } from '../../../policy/vocabulary';
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { offeringForUse, placeOfOffering, productForUse } from '../../listing';
import { competenceOn } from '../store/competence.query';
import { GuidedPriceEntity } from '../store/guided-price.entity';
import { maximumFacts, maximumOn } from '../store/maximum-revenue.query';
import { latestGuidedPrice, latestGuidedPriceFrom } from '../store/price.query';
import { ceilingVersions, standingByDay } from '../store/standing-ceilings.query';
import { bringIntoForce } from './bring-into-force';

/** What a guided price says, whether it is issued or supersedes another. */
export interface GuidedPriceTerms {
  /** One ceiling for everybody; this or a scheme. */
  readonly ceiling?: DecimalText | null;
  readonly scheme?: PriceScheme | null;
  /** A ceiling unless it says otherwise. */
  readonly form?: GuidedPriceForm;
  readonly upPercent?: DecimalText | null;
  readonly downPercent?: DecimalText | null;
  readonly taxBasis: TaxBasis;
  /** How much of it is expected to be sold in a year. */
  readonly forecastVolume: number;
  readonly documentNumber: string;
  readonly effectiveFrom: LegalDate;
}

interface Act {
  readonly operation: 'issueGuidedPrice' | 'supersedeGuidedPrice';
  readonly offeringId: string;
  readonly terms: GuidedPriceTerms;
  readonly supersedes: { readonly guidedPriceId: string; readonly reason: string } | null;
}

/** One guided price of one charged offering, from a date. What came before stays as history and ends the day before. */
export async function issueOrSupersede(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  { operation, offeringId, terms, supersedes }: Act,
): Promise<Outcome<GuidedPriceEntity, PolicyRefusal | PlainRefusal>> {
  const place = await placeOfOffering(manager, offeringId);
  // The ceilings of one operation are issued one after the other: each is judged together with all others.
  if (place !== null) await agreementFacts(manager, place.agreementId, 'UPDATE');
  const product = place && (await productForUse(manager, place.productId, 'SHARE'));
  const offering = await offeringForUse(manager, offeringId, 'UPDATE');
  // A product that was never approved may still be handed in anew with other offerings: nothing may hang on these,
  // and to everybody but its operator and its agency it does not exist.
  if (offering === null || place === null || product?.approvedItemId == null) {
    return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  }
  const stated = statedGuide(terms);
  if (!stated.ok) return stated;
  const now = clock.now();
  const today = legalDateOf(now);
  const { forecastVolume, taxBasis, documentNumber, effectiveFrom } = terms;
  const maximum = await maximumOn(manager, place.agreementId, effectiveFrom);
  const versions = await ceilingVersions(manager, place.agreementId);
  const delegation = await competenceOn(manager, caller.organisationId, today);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation,
    subjectId: offeringId,
    rules: issueGuidedPriceRules,
    facts: {
      today,
      actor: actorFacts(caller),
      delegation,
      offering: offering.facts,
      guide: stated.value,
      unit: offering.chargeUnit,
      documentNumber,
      effectiveFrom,
      latest: await latestGuidedPrice(manager, offeringId),
      latestEffectiveFrom: await latestGuidedPriceFrom(manager, offeringId),
      supersedes,
      taxBasis,
      forecastVolume,
      maximum: maximum && maximumFacts(maximum),
      standing: standingByDay(versions, {
        from: effectiveFrom,
        to: maximum?.effectiveTo ?? effectiveFrom,
        without: [offeringId],
      }),
    },
  });
  if (!outcome.ok) return outcome;
  assert(maximum !== null, 'E-03 permits no guided price without a maximum.');
  const { id, announced } = await bringIntoForce(manager, {
    clock,
    caller,
    product,
    offering,
    guide: lawfulGuide(stated.value),
    taxBasis,
    documentNumber,
    effectiveFrom,
    maximumRevenueId: maximum.id,
    forecastVolume,
    priceProposalId: null,
    supersedes,
    competenceId: delegation?.competenceId ?? null,
    issuedAt: now,
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: supersedes === null ? 'GUIDED_PRICE_ISSUED' : 'GUIDED_PRICE_SUPERSEDED',
    subjectId: offering.facts.productId,
    decisionId: outcome.value,
    payload: announced,
  });
  return permitted(await manager.findOneByOrFail(GuidedPriceEntity, { id }));
}

/** What the office wrote down, lawful or not: one ceiling, or a scheme of ceilings or benchmarks. */
function statedGuide({
  ceiling = null,
  scheme = null,
  form = 'CEILING',
  upPercent = null,
  downPercent = null,
}: GuidedPriceTerms): Outcome<StatedGuide, PlainRefusal> {
  const written = scheme ?? (ceiling === null ? null : flatScheme(ceiling));
  if (written === null || (scheme !== null && ceiling !== null)) {
    return refused(
      plainRefusal('INVALID_INPUT', ['ceiling'], { reason: 'give exactly one of ceiling and scheme' }),
    );
  }
  if (ceiling !== null && form !== 'CEILING') {
    return refused(
      plainRefusal('INVALID_INPUT', ['ceiling'], { reason: 'a benchmark is given as a scheme' }),
    );
  }
  const floats = upPercent === null && downPercent === null ? null : { upPercent, downPercent };
  return permitted({ form, scheme: written, floats });
}
