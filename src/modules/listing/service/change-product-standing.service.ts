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
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { DataProductEntity } from '../store/data-product.entity';
import { agreementIdOfProduct, productForUse } from '../store/product-facts.query';
import { changeStanding, type Standing } from '../store/product-standing.write';

export interface ChangeProductStanding {
  readonly productId: string;
  readonly expectedVersion: number;
  readonly reason: string;
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
  return ({ dataSource, clock }, caller, { productId, expectedVersion, reason }) =>
    inTransaction<Outcome<DataProductEntity, Reason>>(dataSource, async (manager) => {
      const agreementId = await agreementIdOfProduct(manager, productId);
      const agreement = agreementId === null ? null : await agreementFacts(manager, agreementId, 'SHARE');
      const product = await productForUse(manager, productId, 'UPDATE');
      if (agreement === null || product === null) return refused(plainRefusal('NOT_FOUND', ['productId']));
      const isOwnAgency = agreement.agencyId === caller.organisationId;
      if (isOwnAgency && product.version !== expectedVersion)
        return refused(versionConflict(product.version));
      const outcome = await decide(manager, {
        clock,
        caller,
        operation,
        subjectId: productId,
        rules: changeProductStandingRules,
        facts: { actor: actorFacts(caller), agreement, product: product.facts, nextState },
      });
      if (!outcome.ok) return outcome;
      await changeStanding(manager, product, nextState);
      await announce(manager, {
        clock,
        type: event,
        subjectId: productId,
        decisionId: outcome.value,
        payload: { reason },
      });
      return permitted(await manager.findOneByOrFail(DataProductEntity, { id: productId }));
    });
}
