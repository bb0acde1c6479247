import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { addDays, legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { revokeGuidedPriceRules } from '../../../policy';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { offeringForUse, productForUse } from '../../listing';
import { competenceOn } from '../store/competence.query';
import { GuidedPriceRevocationEntity } from '../store/guided-price-revocation.entity';
import { GuidedPriceEntity } from '../store/guided-price.entity';

export interface RevokeGuidedPrice {
  readonly idempotencyKey: string;
  readonly guidedPriceId: string;
  /** First day on which it holds no longer. */
  readonly effectiveFrom: LegalDate;
  readonly documentNumber: string;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<RevokeGuidedPrice, 'idempotencyKey'>;

/** The pricing office takes a guided price back from a day on: from then nothing is sold until another is issued. */
export function revokeGuidedPrice(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: RevokeGuidedPrice,
): Promise<Outcome<Made<GuidedPriceEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<GuidedPriceEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'revokeGuidedPrice',
      idempotencyKey,
      request,
      make: () => revoke(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(GuidedPriceEntity, { id }),
    }),
  );
}

async function revoke(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  { guidedPriceId, effectiveFrom, documentNumber, reason }: Request,
): Promise<Outcome<GuidedPriceEntity, Reason>> {
  const price = await manager.findOneBy(GuidedPriceEntity, { id: guidedPriceId, basis: 'GUIDED' });
  const offering = price && (await offeringForUse(manager, price.offeringId, 'UPDATE'));
  const product = offering && (await productForUse(manager, offering.facts.productId, 'NONE'));
  if (price === null || product === null) return refused(plainRefusal('NOT_FOUND', ['guidedPriceId']));
  const now = clock.now();
  const today = legalDateOf(now);
  const delegation = await competenceOn(manager, caller.organisationId, today);
  const successor = await manager.findOneBy(GuidedPriceEntity, { supersedesId: guidedPriceId });
  const earlier = await manager.findOneBy(GuidedPriceRevocationEntity, { guidedPriceId });
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'revokeGuidedPrice',
    subjectId: guidedPriceId,
    rules: revokeGuidedPriceRules,
    facts: {
      today,
      actor: actorFacts(caller),
      delegation,
      revokedFrom: effectiveFrom,
      documentNumber,
      reason,
      guidedPrice: {
        documentNumber: price.documentNumber,
        effectiveFrom: price.effectiveFrom,
        lastDay: successor && addDays(successor.effectiveFrom, -1),
        alreadyRevokedFrom: earlier?.effectiveFrom ?? null,
      },
    },
  });
  if (!outcome.ok) return outcome;
  assert(delegation !== null, 'E-01 permits no revocation without a delegation.');
  await manager.insert(GuidedPriceRevocationEntity, {
    guidedPriceId,
    effectiveFrom,
    documentNumber,
    reason,
    competenceId: delegation.competenceId,
    revokedBy: caller.personId,
    revokedByOrganisationId: caller.organisationId,
    revokedAt: now,
    decisionId: outcome.value,
  });
  const { productId, code, operatorId } = product.facts;
  await announce(manager, {
    clock,
    type: 'GUIDED_PRICE_REVOKED',
    subjectId: productId,
    decisionId: outcome.value,
    payload: { guidedPriceId, effectiveFrom, documentNumber, reason },
  });
  await notify(manager, clock, {
    recipientIds: [operatorId],
    kind: 'GUIDED_PRICE_REVOKED',
    subjectId: productId,
    params: { product: code, document: documentNumber, effectiveFrom },
  });
  return permitted(price);
}
