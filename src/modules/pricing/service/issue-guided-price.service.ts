import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
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
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { offeringForUse, placeOfOffering, productForUse } from '../../listing';
import { GuidedPriceEntity } from '../store/guided-price.entity';
import { delegationOf, latestGuidedPriceFrom } from '../store/price.query';
import { maximumFacts, maximumOn } from '../store/maximum-revenue.query';
import { ceilingVersions, standingByDay } from '../store/standing-ceilings.query';
import { bringIntoForce } from './bring-into-force';

export interface IssueGuidedPrice {
  readonly idempotencyKey: string;
  readonly offeringId: string;
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

type Reason = PolicyRefusal | PlainRefusal;

/** The pricing office issues the ceiling of one charged offering, from a date; the earlier one is kept as history. */
export function issueGuidedPrice(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: IssueGuidedPrice,
): Promise<Outcome<Made<GuidedPriceEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<GuidedPriceEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'issueGuidedPrice',
      idempotencyKey,
      request,
      make: () => issue(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(GuidedPriceEntity, { id }),
    }),
  );
}

async function issue(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  request: Omit<IssueGuidedPrice, 'idempotencyKey'>,
): Promise<Outcome<GuidedPriceEntity, Reason>> {
  const place = await placeOfOffering(manager, request.offeringId);
  // The ceilings of one operation are issued one after the other: each is judged together with all others.
  if (place !== null) await agreementFacts(manager, place.agreementId, 'UPDATE');
  const product = place && (await productForUse(manager, place.productId, 'SHARE'));
  const offering = await offeringForUse(manager, request.offeringId, 'UPDATE');
  // A product that was never approved may still be handed in anew with other offerings: nothing may hang on these,
  // and to everybody but its operator and its agency it does not exist.
  if (offering === null || place === null || product?.approvedItemId == null) {
    return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  }
  const now = clock.now();
  const stated = statedGuide(request);
  if (!stated.ok) return stated;
  const { forecastVolume, taxBasis, documentNumber, effectiveFrom } = request;
  const maximum = await maximumOn(manager, place.agreementId, effectiveFrom);
  const versions = await ceilingVersions(manager, place.agreementId);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'issueGuidedPrice',
    subjectId: request.offeringId,
    rules: issueGuidedPriceRules,
    facts: {
      today: legalDateOf(now),
      actor: actorFacts(caller),
      delegation: await delegationOf(manager, caller.organisationId),
      offering: offering.facts,
      guide: stated.value,
      unit: offering.chargeUnit,
      documentNumber,
      effectiveFrom,
      latestEffectiveFrom: await latestGuidedPriceFrom(manager, request.offeringId),
      taxBasis,
      forecastVolume,
      maximum: maximum && maximumFacts(maximum),
      standing: standingByDay(versions, {
        from: effectiveFrom,
        to: maximum?.effectiveTo ?? effectiveFrom,
        without: [request.offeringId],
      }),
    },
  });
  if (!outcome.ok) return outcome;
  assert(maximum !== null, 'E-03 permits no guided price without a maximum.');
  const { id, announced } = await bringIntoForce(manager, {
    clock,
    caller,
    offering,
    guide: lawfulGuide(stated.value),
    taxBasis,
    documentNumber,
    effectiveFrom,
    maximumRevenueId: maximum.id,
    forecastVolume,
    priceProposalId: null,
    issuedAt: now,
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'GUIDED_PRICE_ISSUED',
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
}: Pick<IssueGuidedPrice, 'ceiling' | 'scheme' | 'form' | 'upPercent' | 'downPercent'>): Outcome<
  StatedGuide,
  PlainRefusal
> {
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
