import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { decideFreeUseRules, type FreeUseFacts } from '../../../policy';
import type { FreeUseRuling } from '../../../policy/vocabulary';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { partyFacts } from '../../party';
import type { DataOrderEntity } from '../store/data-order.entity';
import { orderForUse } from '../store/order.query';
import { moveOrder } from '../store/order.write';
import { lockOrder } from './lock-order';

export interface DecideFreeUse {
  readonly orderId: string;
  readonly expectedVersion: number;
  readonly ruling: FreeUseRuling;
  /** Units granted and the last day; null on a rejection. */
  readonly grant: { readonly quota: number; readonly until: LegalDate } | null;
  readonly reason: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The implementing agency grants or rejects a free use for the public interest. */
export function decideFreeUse(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { orderId, expectedVersion, ruling, grant, reason }: DecideFreeUse,
): Promise<Outcome<DataOrderEntity, Reason>> {
  return inTransaction<Outcome<DataOrderEntity, Reason>>(dataSource, async (manager) => {
    const locked = await lockOrder(manager, clock, orderId);
    // An agency that is no party to the agreement learns nothing of its orders.
    if (locked?.agreement.agencyId !== caller.organisationId)
      return refused(plainRefusal('NOT_FOUND', ['orderId']));
    const { now, today, order, agreement, product, sources } = locked;
    if (order.version !== expectedVersion) return refused(versionConflict(order.version));
    if (ruling === 'REJECT' && grant !== null) {
      return refused(plainRefusal('INVALID_INPUT', ['grant'], { reason: 'a rejection grants nothing' }));
    }
    const buyer = await partyFacts(manager, order.buyerId);
    assert(buyer !== null, 'An order has a buyer.');
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'decideFreeUse',
      subjectId: orderId,
      rules: decideFreeUseRules,
      facts: {
        today,
        actor: actorFacts(caller),
        agreement,
        product: product.facts,
        ...sources,
        buyer,
        applicantPersonId: order.placedBy,
        order: { state: order.state, purposeClass: order.purposeClass, quantity: order.quantity },
        freeUse: freeUseOf(order),
        ruling,
        grant: grant && { quota: grant.quota, endsOn: grant.until },
        reason,
      },
    });
    if (!outcome.ok) return outcome;
    const moved = await moveOrder(manager, order, ruling === 'APPROVE' ? 'APPROVED' : 'REJECTED', {
      decidedBy: caller.personId,
      decidedAt: now,
      decisionReason: reason,
      grantedQuota: grant?.quota ?? null,
      grantedUntil: grant?.until ?? null,
    });
    assert(moved, 'An order under an exclusive lock keeps its version.');
    await announce(manager, {
      clock,
      type: ruling === 'APPROVE' ? 'FREE_USE_GRANTED' : 'FREE_USE_REJECTED',
      subjectId: orderId,
      decisionId: outcome.value,
      payload: { grant, reason },
    });
    return permitted(await reload(manager, orderId));
  });
}

const freeUseOf = (order: DataOrderEntity): FreeUseFacts | null =>
  order.purposeClass === 'INDUSTRY'
    ? null
    : {
        purposeStatement: order.purposeStatement,
        basis: order.freeUseBasis,
        basisReference: order.basisReference,
        hasSecurityCommitment: order.securityCommitment === true,
        periodFrom: order.useFrom,
        periodTo: order.useTo,
      };

async function reload(manager: EntityManager, orderId: string): Promise<DataOrderEntity> {
  const order = await orderForUse(manager, orderId, 'NONE');
  assert(order !== null, 'A locked order is there.');
  return order;
}
