import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { confirmPaymentRules } from '../../../policy';
import { STANDARD_CLASS } from '../../../policy/vocabulary';
import { setTimers } from '../../agenda';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { guidedPriceFacts, guidedPriceOn } from '../../pricing';
import { DataOrderEntity } from '../store/data-order.entity';
import { linesOfOrders } from '../store/order-charge.query';
import { moveOrder } from '../store/order.write';
import { isBankReferenceTaken } from '../store/payment.query';
import { PaymentEntity } from '../store/payment.entity';
import { lockOrder } from './lock-order';

export interface ConfirmPayment {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly expectedVersion: number;
  readonly amount: DecimalText;
  readonly bankReference: string;
  readonly paidOn: LegalDate;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;
type Request = Omit<ConfirmPayment, 'idempotencyKey'>;

/** The operator's finance desk books a bank transfer on one charged order. */
export function confirmPayment(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ConfirmPayment,
): Promise<Outcome<Made<DataOrderEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<DataOrderEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'confirmPayment',
      idempotencyKey,
      request,
      make: () => confirm(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(DataOrderEntity, { id }),
    }),
  );
}

async function confirm(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  { orderId, expectedVersion, ...transfer }: Request,
): Promise<Outcome<DataOrderEntity, Reason>> {
  const locked = await lockOrder(manager, clock, orderId);
  // Another operator's order and no order give the same answer.
  if (locked?.order.operatorId !== caller.organisationId)
    return refused(plainRefusal('NOT_FOUND', ['orderId']));
  const { now, today, order, agreement, product, sources } = locked;
  if (order.version !== expectedVersion) return refused(versionConflict(order.version));
  if (await isBankReferenceTaken(manager, order.operatorId, transfer.bankReference)) {
    return refused(plainRefusal('ALREADY_EXISTS', ['bankReference'], { what: transfer.bankReference }));
  }
  if (transfer.paidOn > today) {
    return refused(
      plainRefusal('INVALID_INPUT', ['paidOn'], { reason: 'a transfer is booked once it is made' }),
    );
  }
  const guidedPrice = await guidedPriceOn(manager, order.offeringId, today);
  const [lines = []] = await linesOfOrders(manager, [orderId]);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'confirmPayment',
    subjectId: orderId,
    rules: confirmPaymentRules,
    facts: {
      today,
      actor: actorFacts(caller),
      agreement,
      product: product.facts,
      ...sources,
      order: {
        state: order.state,
        purposeClass: order.purposeClass,
        unitPrice: order.unitPrice,
        parts: lines,
        customerClass: order.customerClass ?? STANDARD_CLASS,
        comparedFields: order.comparedFields ?? 0,
        total: order.total,
        tariffId: order.tariffId,
        unit: order.chargeUnit,
        taxBasis: order.taxBasis,
      },
      guidedPrice: guidedPrice && (await guidedPriceFacts(manager, guidedPrice)),
      amount: transfer.amount,
    },
  });
  if (!outcome.ok) return outcome;
  await manager.insert(PaymentEntity, {
    id: newId('payment'),
    orderId,
    operatorId: order.operatorId,
    ...transfer,
    confirmedBy: caller.personId,
    confirmedAt: now,
    decisionId: outcome.value,
  });
  const moved = await moveOrder(manager, order, 'PAID');
  assert(moved, 'An order under an exclusive lock keeps its version.');
  await announce(manager, {
    clock,
    type: 'PAYMENT_CONFIRMED',
    subjectId: orderId,
    decisionId: outcome.value,
    payload: { amount: transfer.amount, paidOn: transfer.paidOn },
  });
  // Whether a line of the maximum revenue is reached is looked at in a run of its own: no payment waits for another.
  await setTimers(manager, [{ kind: 'REVENUE_BOOKED', subjectId: agreement.agreementId, dueAt: now }]);
  return permitted(await manager.findOneByOrFail(DataOrderEntity, { id: orderId }));
}
