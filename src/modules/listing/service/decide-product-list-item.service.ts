import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import { legalDateOf } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { decideProductListItemRules } from '../../../policy';
import type { ListItemRuling } from '../../../policy/vocabulary';
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { agreementIdOfItem, itemForDecision } from '../store/product-list-item.query';
import { ruleOnItem } from '../store/product-list-item.write';
import { ProductListItemEntity } from '../store/product-list-item.entity';

export interface DecideProductListItem {
  readonly itemId: string;
  readonly expectedVersion: number;
  readonly ruling: ListItemRuling;
  readonly reason: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The implementing agency approves, returns or rejects one item. Approval puts the product on sale. */
export function decideProductListItem(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { itemId, expectedVersion, ruling, reason }: DecideProductListItem,
): Promise<Outcome<ProductListItemEntity, Reason>> {
  return inTransaction<Outcome<ProductListItemEntity, Reason>>(dataSource, async (manager) => {
    const agreementId = await agreementIdOfItem(manager, itemId);
    const agreement = agreementId === null ? null : await agreementFacts(manager, agreementId, 'SHARE');
    const item = await itemForDecision(manager, itemId);
    if (agreement === null || item === null) return refused(plainRefusal('NOT_FOUND', ['itemId']));
    const isOwnAgency = agreement.agencyId === caller.organisationId;
    if (isOwnAgency && item.version !== expectedVersion) return refused(versionConflict(item.version));
    if (isOwnAgency && ruling !== 'APPROVE' && reason === null) {
      return refused(plainRefusal('INVALID_INPUT', ['reason'], { reason: 'say why it is not approved' }));
    }
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'decideProductListItem',
      subjectId: itemId,
      rules: decideProductListItemRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement,
        item: { code: item.productCode, state: item.state, submitterPersonId: item.submittedBy },
        ruling,
      },
    });
    if (!outcome.ok) return outcome;
    await ruleOnItem(manager, item, {
      ruling,
      reason,
      decidedBy: caller.personId,
      decidedByOrganisationId: caller.organisationId,
      decidedAt: now,
      decisionId: outcome.value,
    });
    await announce(manager, {
      clock,
      type: `PRODUCT_${PAST[ruling]}`,
      subjectId: item.productId,
      decisionId: outcome.value,
      payload: { itemId, reason },
    });
    return permitted(await manager.findOneByOrFail(ProductListItemEntity, { id: itemId }));
  });
}

const PAST: Readonly<Record<ListItemRuling, string>> = {
  APPROVE: 'APPROVED',
  RETURN: 'RETURNED',
  REJECT: 'REJECTED',
};
