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
import { countedAlike, flatScheme, setTariffRules, type PriceScheme } from '../../../policy';
import type { TaxBasis } from '../../../policy/vocabulary';
import { agreementFacts, recordBreachOf } from '../../authorisation';
import { actorFacts, announce, decide, hashOf, once, type Made, type PolicyRefusal } from '../../ledger';
import { agreementIdOfProduct, offeringForUse, productForUse, sourcesOfProduct } from '../../listing';
import { storedTariff } from '../store/bands';
import {
  guidedPriceFacts,
  guidedPriceOn,
  latestTariffFrom,
  tariffFacts,
  tariffOn,
} from '../store/price.query';
import { insertTariff } from '../store/price.write';
import { TariffEntity } from '../store/tariff.entity';

export interface SetTariff {
  readonly idempotencyKey: string;
  readonly offeringId: string;
  /** One price for everybody; this or a scheme. */
  readonly unitPrice?: DecimalText | null;
  readonly scheme?: PriceScheme | null;
  readonly taxBasis: TaxBasis;
  readonly effectiveFrom: LegalDate;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The operator sets what it charges from a date, at or below the guided price of that date. */
export function setTariff(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: SetTariff,
): Promise<Outcome<Made<TariffEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<TariffEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'setTariff',
      idempotencyKey,
      request,
      make: () => set(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(TariffEntity, { id }),
    }),
  );
}

async function set(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  request: Omit<SetTariff, 'idempotencyKey'>,
): Promise<Outcome<TariffEntity, Reason>> {
  const unlocked = await offeringForUse(manager, request.offeringId, 'NONE');
  if (unlocked === null) return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  const { productId } = unlocked.facts;
  const agreementId = await agreementIdOfProduct(manager, productId);
  const agreement = agreementId === null ? null : await agreementFacts(manager, agreementId, 'SHARE');
  const product = await productForUse(manager, productId, 'SHARE');
  const offering = await offeringForUse(manager, request.offeringId, 'UPDATE');
  assert(product !== null && offering !== null, 'An offering belongs to a product.');
  // Another operator's draft is as unknown as an offering that does not exist.
  if (product.approvedItemId === null && product.facts.operatorId !== caller.organisationId) {
    return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  }
  const now = clock.now();
  const today = legalDateOf(now);
  const sources = await sourcesOfProduct(manager, productId, { today, lock: 'SHARE' });
  const guidedPrice = await guidedPriceOn(manager, request.offeringId, request.effectiveFrom);
  const replaced = await tariffOn(manager, request.offeringId, request.effectiveFrom);
  const guide = guidedPrice && (await guidedPriceFacts(manager, guidedPrice));
  const { unitPrice = null, scheme: given = null, ...terms } = request;
  if ((unitPrice === null) === (given === null)) {
    return refused(
      plainRefusal('INVALID_INPUT', ['unitPrice'], { reason: 'give exactly one of unitPrice and scheme' }),
    );
  }
  const scheme = countedAlike(given ?? flatScheme(unitPrice ?? ''), guide);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'setTariff',
    subjectId: request.offeringId,
    rules: setTariffRules,
    facts: {
      today,
      actor: actorFacts(caller),
      agreement,
      product: product.facts,
      ...sources,
      offering: offering.facts,
      scheme,
      unit: offering.chargeUnit,
      taxBasis: request.taxBasis,
      effectiveFrom: request.effectiveFrom,
      latestEffectiveFrom: await latestTariffFrom(manager, request.offeringId),
      replaced: replaced && (await tariffFacts(manager, replaced)),
      guidedPrice: guide,
    },
  });
  if (!outcome.ok) {
    const { agreementId: ofAgreement } = product;
    const resourceCodes = sources.outsideResourceCodes;
    const tried = { clock, caller, agreementId: ofAgreement, operation: 'setTariff', resourceCodes };
    await recordBreachOf(manager, outcome.refusal, tried);
    return outcome;
  }
  assert(guidedPrice !== null && guide !== null, 'C-10 permits no tariff without a guided price.');
  const id = newId('tariff');
  const { header, bands, hashed } = storedTariff(id, scheme, { id: guidedPrice.id, guide: guide.guide });
  const row = {
    id,
    ...terms,
    ...header,
    schemeHash: hashOf(hashed),
    purposeClass: offering.facts.purposeClass,
    chargeUnit: offering.chargeUnit,
    guidedPriceId: guidedPrice.id,
    ceiling: guidedPrice.ceiling,
    setBy: caller.personId,
    setAt: now,
    decisionId: outcome.value,
  };
  await insertTariff(manager, row, bands);
  await announce(manager, {
    clock,
    type: 'TARIFF_SET',
    subjectId: productId,
    decisionId: outcome.value,
    payload: { tariffId: id, ...terms, unitPrice: header.unitPrice, schemeHash: row.schemeHash },
  });
  return permitted(await manager.findOneByOrFail(TariffEntity, { id }));
}
