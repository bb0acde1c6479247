import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { PlainRefusal } from '../../../platform/refusal';
import { applyFreeUseRules, conditionsAccepted, type ApplyFreeUseFacts } from '../../../policy';
import type { FreeUseBasis, FreeUseCondition } from '../../../policy/vocabulary';
import { agreementFacts } from '../../authorisation';
import { agreementIdOfProduct } from '../../listing';
import { once, type Made, type PolicyRefusal } from '../../ledger';
import { orderForUse, place, type DataOrderEntity } from '../../ordering';
import { FreeUseContentEntity, type ProofDocument } from '../store/free-use-content.entity';
import { FreeUseEntity } from '../store/free-use.entity';
import { conditionsOfOffering, owedReports } from '../store/free-use.query';
import { openAccount } from '../store/free-use.write';
import { oweFormCheck } from './free-use-duties';

/** What an applicant hands in. */
export interface HandedIn {
  readonly purposeStatement: string;
  readonly basis: FreeUseBasis;
  readonly basisReference: string;
  readonly documents: readonly ProofDocument[];
  readonly securityCommitment: boolean;
  readonly noOnwardSupply: boolean;
  readonly acceptedConditions: readonly FreeUseCondition[];
  readonly quantity: number;
  readonly useFrom: string;
  readonly useTo: string;
}

export interface ApplyFreeUse extends HandedIn {
  readonly idempotencyKey: string;
  readonly offeringId: string;
  readonly scenarioId: string;
  readonly expectedQuoteHash: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<ApplyFreeUse, 'idempotencyKey'>;

/** Somebody applies for free use in the public interest: an order at zero, with everything that free use must show. */
export function applyFreeUse(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ApplyFreeUse,
): Promise<Outcome<Made<View<DataOrderEntity>>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<View<DataOrderEntity>, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'applyFreeUse',
      idempotencyKey,
      request,
      make: () => apply(manager, deps, caller, request),
      reload: async (id) => {
        const order = await orderForUse(manager, id, 'NONE');
        assert(order !== null, 'Orders are never deleted.');
        return order;
      },
    }),
  );
}

async function apply(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { offeringId, scenarioId, expectedQuoteHash, ...handedIn }: Request,
): Promise<Outcome<View<DataOrderEntity>, Reason>> {
  const { clock } = deps;
  const offeredConditions = await conditionsOfOffering(manager, offeringId);
  const owed = await owedReports(manager, caller.organisationId, legalDateOf(clock.now()));
  const asked = {
    offeringId,
    scenarioId,
    expectedQuoteHash,
    quantity: handedIn.quantity,
    purposeClass: 'PUBLIC_INTEREST',
    useIntent: 'INTERNAL_USE',
    comparedFields: null,
  } as const;
  const placed = await place<ApplyFreeUseFacts>(manager, clock, caller, asked, {
    operation: 'applyFreeUse',
    rules: applyFreeUseRules,
    factsOf: (quoted) => ({
      ...quoted,
      freeUse: factsOf(handedIn),
      offeredConditions,
      owedReports: owed,
    }),
    freeUse: handedIn,
  });
  if (!placed.ok) return placed;
  const order = placed.value;
  await record(manager, deps, caller, order, handedIn);
  return placed;
}

/** What is handed in, as the rules see it. */
export const factsOf = (handedIn: HandedIn): ApplyFreeUseFacts['freeUse'] => ({
  purposeStatement: handedIn.purposeStatement,
  basis: handedIn.basis,
  basisReference: handedIn.basisReference,
  documentCount: handedIn.documents.length,
  hasSecurityCommitment: handedIn.securityCommitment,
  hasNoOnwardSupplyCommitment: handedIn.noOnwardSupply,
  acceptedConditions: handedIn.acceptedConditions,
  quantity: handedIn.quantity,
  periodFrom: handedIn.useFrom,
  periodTo: handedIn.useTo,
});

async function record(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  order: View<DataOrderEntity>,
  handedIn: HandedIn,
): Promise<void> {
  const agreementId = await agreementIdOfProduct(manager, order.productId);
  const agreement = agreementId && (await agreementFacts(manager, agreementId, 'NONE'));
  assert(agreement, 'An order names a product that stands under an agreement.');
  const { agencyId } = agreement;
  await manager.insert(FreeUseEntity, {
    orderId: order.id,
    buyerId: order.buyerId,
    operatorId: order.operatorId,
    agencyId,
    offeringId: order.offeringId,
    state: 'FORM_CHECK',
    contentNumber: 1,
  });
  await manager.insert(FreeUseContentEntity, {
    orderId: order.id,
    number: 1,
    ...contentRow(handedIn),
    handedInBy: caller.personId,
    handedInAt: deps.clock.now(),
    decisionId: order.decisionId,
  });
  await openAccount(manager, { ...order, agencyId });
  await oweFormCheck(manager, deps, { ...order, orderId: order.id, agencyId });
}

/** The columns of a version of an application. The words of the conditions are those of this day. */
export const contentRow = ({ acceptedConditions, documents, ...columns }: HandedIn) => ({
  ...columns,
  documents: [...documents],
  conditions: conditionsAccepted(acceptedConditions),
});
