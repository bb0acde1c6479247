import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { lockControlFacts } from '../../control';
import { once, type Made, type PolicyRefusal } from '../../ledger';
import { decideOnReport, isParty, lockFreeUse, stopGrant } from '../../purpose';
import { CaseEntity } from '../../supervision';
import { visibleDerivedProductsByIds } from '../store/derived-product.query';
import { openDriftCases } from './open-drift-cases';

export interface ReportPurposeDrift {
  readonly idempotencyKey: string;
  /** The free order. */
  readonly orderId: string;
  readonly derivedProductId: string;
  readonly evidence: string;
  readonly documentHash: string | null;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<ReportPurposeDrift, 'idempotencyKey'>;

/**
 * The operator or the agency reports that a derived product was built on a free grant without naming it. What is named
 * is refused at registration (G-13), so that this is how such a lineage comes to light: the grant stops, and a case is
 * opened for the product and for everything built on it.
 */
export function reportPurposeDrift(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ReportPurposeDrift,
): Promise<Outcome<Made<CaseEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<CaseEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'reportPurposeDrift',
      idempotencyKey,
      request,
      make: () => report(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(CaseEntity, { id }),
    }),
  );
}

async function report(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { orderId, derivedProductId, evidence, documentHash }: Request,
): Promise<Outcome<CaseEntity, Reason>> {
  const locked = await lockFreeUse(manager, deps.clock, orderId);
  if (locked === null || !isParty(locked, caller)) return refused(plainRefusal('NOT_FOUND', ['orderId']));
  await lockControlFacts(manager, 'UPDATE');
  const [derived] = await visibleDerivedProductsByIds(manager, caller, [derivedProductId]);
  if (!derived) return refused(plainRefusal('NOT_FOUND', ['derivedProductId']));
  const outcome = await decideOnReport(manager, deps, caller, locked, {
    operation: 'reportPurposeDrift',
    evidence,
  });
  if (!outcome.ok) return outcome;
  const fact = {
    kind: 'DERIVED_PRODUCT' as const,
    evidence,
    documentHash,
    caller,
    decisionId: outcome.value,
  };
  await stopGrant(manager, deps, locked, fact);
  const { product, use } = locked;
  return permitted(
    await openDriftCases(manager, deps, {
      origin: { orderId, productCode: product.facts.code },
      agencyId: use.agencyId,
      operatorId: use.operatorId,
      derivedProductId,
      report: fact,
      decisionId: outcome.value,
    }),
  );
}
