import { legalDateOf } from '../../../kernel/legal-date';
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
import { changeProductStandingRules } from '../../../policy';
import type { RunningOrders } from '../../../policy/vocabulary';
import { notify, setTimers, type TimerRequest } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import {
  actorFacts,
  announce,
  decide,
  recordStates,
  type PolicyRefusal,
  type StateRecord,
} from '../../ledger';
import { DataProductEntity } from '../store/data-product.entity';
import { agreementIdOfProduct, productForUse, type ProductForUse } from '../store/product-facts.query';
import { lockListsOf } from '../store/product-list-item.query';
import { changeStanding, type Standing } from '../store/product-standing.write';

import { openPublicationDuty } from './disclosure-duties';
import { sourcesOfProduct } from './product-sources';

export interface ChangeProductStanding {
  readonly productId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  /** What becomes of running orders when it is suspended or withdrawn; a reinstated product has none to say it of. */
  readonly runningOrders: RunningOrders | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;
type StandingUseCase = (
  deps: Deps,
  caller: MemberCaller,
  command: ChangeProductStanding,
) => Promise<Outcome<DataProductEntity, Reason>>;

/** Stops new orders until the product is reinstated. */
export const suspendProduct: StandingUseCase = changing('suspendProduct', 'SUSPENDED', 'PRODUCT_SUSPENDED');

/** Puts a suspended product on sale again. */
export const reinstateProduct: StandingUseCase = changing(
  'reinstateProduct',
  'ON_SALE',
  'PRODUCT_REINSTATED',
);

/** Takes the approval away for good; what shall be sold again is handed in as another product, under a code of its own. */
export const withdrawProduct: StandingUseCase = changing('withdrawProduct', 'WITHDRAWN', 'PRODUCT_WITHDRAWN');

function changing(operation: string, nextState: Standing, event: string): StandingUseCase {
  return (deps, caller, { productId, expectedVersion, reason, runningOrders }) =>
    inTransaction<Outcome<DataProductEntity, Reason>>(deps.dataSource, async (manager) => {
      const { clock } = deps;
      const agreementId = await agreementIdOfProduct(manager, productId);
      const agreement = agreementId === null ? null : await agreementFacts(manager, agreementId, 'SHARE');
      if (nextState === 'WITHDRAWN' && agreementId !== null) await lockListsOf(manager, agreementId);
      const product = await productForUse(manager, productId, 'UPDATE');
      if (agreement === null || product === null) return refused(plainRefusal('NOT_FOUND', ['productId']));
      const isOwnAgency = agreement.agencyId === caller.organisationId;
      if (isOwnAgency && product.version !== expectedVersion)
        return refused(versionConflict(product.version));
      const today = legalDateOf(clock.now());
      const sources = await sourcesOfProduct(manager, productId, { today, lock: 'SHARE' });
      const outcome = await decide(manager, {
        clock,
        caller,
        operation,
        subjectId: productId,
        rules: changeProductStandingRules,
        facts: {
          actor: actorFacts(caller),
          agreement,
          product: product.facts,
          nextState,
          ...sources,
        },
      });
      if (!outcome.ok) return outcome;
      const decisionId = outcome.value;
      const running = nextState === 'ON_SALE' ? null : (runningOrders ?? 'STOP');
      await changeStanding(manager, product, nextState, running);
      await recordStates(manager, standingRecords(product, nextState, clock.now(), decisionId));
      await announce(manager, {
        clock,
        type: event,
        subjectId: productId,
        decisionId,
        payload: { reason, ...(running && { runningOrders: running }) },
      });
      if (nextState === 'WITHDRAWN') await openPublicationDuty(manager, deps, agreement);
      await notify(manager, clock, {
        recipientIds: [agreement.operatorId],
        kind: running === null ? 'PRODUCT_RESUMED' : 'PRODUCT_STOPPED',
        subjectId: productId,
        params: { product: product.facts.code },
      });
      await setTimers(manager, [reactionTo(productId, clock.now(), reason, running)]);
      return permitted(await manager.findOneByOrFail(DataProductEntity, { id: productId }));
    });
}

/** What lives on the product follows in transactions of its own: there may be thousands of orders. */
const reactionTo = (
  productId: string,
  dueAt: Date,
  reason: string,
  running: RunningOrders | null,
): TimerRequest =>
  running === null
    ? { kind: 'PRODUCT_RESUMED', subjectId: productId, dueAt, params: { reason } }
    : { kind: 'PRODUCT_STOPPED', subjectId: productId, dueAt, params: { reason, runningOrders: running } };

function standingRecords(
  { facts: { productId }, agreementId, approvedItemId }: ProductForUse,
  state: Standing,
  since: Date,
  decisionId: string,
): StateRecord[] {
  const ofProduct = { subjectId: productId, contextId: agreementId, since, decisionId };
  const records: StateRecord[] = [{ ...ofProduct, aspect: 'STATE', value: state }];
  if (state !== 'WITHDRAWN') return records;
  return [
    ...records,
    { ...ofProduct, aspect: 'APPROVAL', value: null },
    ...(approvedItemId === null
      ? []
      : [{ ...ofProduct, subjectId: approvedItemId, aspect: 'STATE' as const, value: 'WITHDRAWN' }]),
  ];
}
