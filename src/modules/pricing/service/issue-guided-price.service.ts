import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import {
  flatScheme,
  issueGuidedPriceRules,
  type GuidedScheme,
  type PriceScheme,
  type StatedGuide,
} from '../../../policy';
import type { GuidedPriceForm, TaxBasis } from '../../../policy/vocabulary';
import { actorFacts, announce, decide, hashOf, once, type Made, type PolicyRefusal } from '../../ledger';
import { offeringForUse, productForUse } from '../../listing';
import { storedGuidedPrice } from '../store/bands';
import { GuidedPriceEntity } from '../store/guided-price.entity';
import { delegationOf, latestGuidedPriceFrom } from '../store/price.query';
import { insertGuidedPrice } from '../store/price.write';
import { endTrial } from './end-trial';

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
  const unlocked = await offeringForUse(manager, request.offeringId, 'NONE');
  const product = unlocked && (await productForUse(manager, unlocked.facts.productId, 'SHARE'));
  const offering = await offeringForUse(manager, request.offeringId, 'UPDATE');
  // A product that was never approved may still be handed in anew with other offerings: nothing may hang on these,
  // and to everybody but its operator and its agency it does not exist.
  if (offering === null || product?.approvedItemId == null) {
    return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  }
  const now = clock.now();
  const stated = statedGuide(request);
  if (!stated.ok) return stated;
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
      documentNumber: request.documentNumber,
      effectiveFrom: request.effectiveFrom,
      latestEffectiveFrom: await latestGuidedPriceFrom(manager, request.offeringId),
    },
  });
  if (!outcome.ok) return outcome;
  const id = newId('guidedPrice');
  const { header, bands, hashed } = storedGuidedPrice(id, lawfulGuide(stated.value));
  const { offeringId, taxBasis, documentNumber, effectiveFrom } = request;
  const terms = { offeringId, taxBasis, documentNumber, effectiveFrom, schemeHash: hashOf(hashed) };
  const row = {
    id,
    ...terms,
    ...header,
    basis: 'GUIDED' as const,
    trialTariffId: null,
    purposeClass: offering.facts.purposeClass,
    chargeUnit: offering.chargeUnit,
    maximumRevenueId: null,
    forecastVolume: null,
    priceProposalId: null,
    issuedBy: caller.personId,
    issuedByOrganisationId: caller.organisationId,
    issuedAt: now,
    decisionId: outcome.value,
  };
  await insertGuidedPrice(manager, row, bands);
  await endTrial(manager, clock, caller, offeringId);
  await announce(manager, {
    clock,
    type: 'GUIDED_PRICE_ISSUED',
    subjectId: offering.facts.productId,
    decisionId: outcome.value,
    payload: { guidedPriceId: id, ...terms, form: header.form, ceiling: header.ceiling },
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

function lawfulGuide({ form, scheme, floats }: StatedGuide): GuidedScheme {
  if (floats === null) return { form, scheme, floats };
  const { upPercent, downPercent } = floats;
  assert(upPercent !== null && downPercent !== null, 'E-17 permits floats only if both are stated.');
  return { form, scheme, floats: { upPercent, downPercent } };
}
