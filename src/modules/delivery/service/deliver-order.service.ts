import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { deliverOrderRules, type OperatorTieFacts } from '../../../policy';
import { recordBreachOf } from '../../authorisation';
import { lockControlFacts, tiesToOperators } from '../../control';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { lockOrder, moveOrder, type DataOrderEntity } from '../../ordering';
import { partyFacts } from '../../party';
import { grantForUse } from '../../purpose';
import { deliveryForUse } from '../store/delivery.query';
import { recordDelivery } from '../store/delivery.write';
import type { DeliveryEntity } from '../store/delivery.entity';

export interface DeliverOrder {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly expectedVersion: number;
  readonly accessNote: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The operator delivers an order: the fact on which the redevelopment ban turns. */
export function deliverOrder(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: DeliverOrder,
): Promise<Outcome<Made<DeliveryEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<DeliveryEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'deliverOrder',
      idempotencyKey,
      request,
      make: () => deliver(manager, deps, caller, request),
      reload: (id) => deliveryForUse(manager, id),
    }),
  );
}

async function deliver(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  { orderId, expectedVersion, accessNote }: Omit<DeliverOrder, 'idempotencyKey'>,
): Promise<Outcome<DeliveryEntity, Reason>> {
  const locked = await lockOrder(manager, clock, orderId);
  // An order of another operator answers as one that does not exist: ids of orders are not to be tried out.
  if (locked?.order.operatorId !== caller.organisationId)
    return refused(plainRefusal('NOT_FOUND', ['orderId']));
  const { now, today, agreement, product, sources, order } = locked;
  if (order.version !== expectedVersion) return refused(versionConflict(order.version));
  const buyer = await partyFacts(manager, order.buyerId);
  assert(buyer !== null, 'A foreign key holds the buyer of an order.');
  const grant = await grantForUse(manager, order.id);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'deliverOrder',
    subjectId: order.id,
    rules: deliverOrderRules,
    facts: {
      today,
      actor: actorFacts(caller),
      agreement,
      product: product.facts,
      ...sources,
      buyer,
      order: { state: order.state, purposeClass: order.purposeClass, useIntent: order.useIntent },
      grant: grant?.facts ?? null,
      standing: grant?.standing ?? null,
      // What is handed over of a free order is what was granted of it.
      quantity: Math.min(order.quantity, grant?.facts.quota ?? order.quantity),
      ties: await tiesOfBuyer(manager, order, today),
    },
  });
  if (!outcome.ok) {
    const { agreementId } = agreement;
    const tried = {
      clock,
      caller,
      agreementId,
      operation: 'deliverOrder',
      resourceCodes: sources.outsideResourceCodes,
    };
    await recordBreachOf(manager, outcome.refusal, tried);
    return outcome;
  }
  const delivery: View<DeliveryEntity> = {
    id: newId('delivery'),
    orderId: order.id,
    productId: order.productId,
    productRevision: order.productRevision,
    recipientId: order.buyerId,
    deliveryMode: product.deliveryMode,
    accessNote,
    deliveredBy: caller.personId,
    deliveredAt: now,
    decisionId: outcome.value,
  };
  await recordDelivery(manager, delivery);
  assert(await moveOrder(manager, order, 'DELIVERED'), 'Nobody moves an order that is locked exclusively.');
  await announce(manager, {
    clock,
    type: 'ORDER_DELIVERED',
    subjectId: order.id,
    decisionId: outcome.value,
    payload: { deliveryId: delivery.id, productId: order.productId, recipientId: order.buyerId },
  });
  return permitted(await deliveryForUse(manager, delivery.id));
}

/** Control matters to redevelopment only: an order for own use neither waits for the guard nor reads the facts. */
async function tiesOfBuyer(
  manager: EntityManager,
  order: DataOrderEntity,
  today: LegalDate,
): Promise<OperatorTieFacts[]> {
  if (order.useIntent !== 'REDEVELOPMENT') return [];
  await lockControlFacts(manager, 'SHARE');
  return tiesToOperators(manager, {
    organisationId: order.buyerId,
    operatorIds: [order.operatorId],
    on: today,
  });
}
