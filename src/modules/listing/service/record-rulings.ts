import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
import type { ListItemRuling } from '../../../policy/vocabulary';
import { announceEach, recordStates, type StateRecord } from '../../ledger';
import { RULED_STATES, type RuledItem } from '../store/product-list-item.write';

interface Recorded {
  readonly agreementId: string;
  readonly at: Date;
  readonly ruled: readonly RuledItem[];
}

/** What comes to stand with rulings, so that any past instant can be looked up. */
export const recordRulings = (manager: EntityManager, { agreementId, at, ruled }: Recorded): Promise<void> =>
  recordStates(
    manager,
    ruled.flatMap(({ itemId, productId, approvedItemId, ruling, decisionId }): StateRecord[] => {
      const record = (subjectId: string, value: string, aspect: StateRecord['aspect'] = 'STATE') => ({
        subjectId,
        contextId: agreementId,
        aspect,
        value,
        since: at,
        decisionId,
      });
      return [
        record(itemId, RULED_STATES[ruling]),
        // A ruling on a revision moves what the product is sold by, and not where it stands.
        ...(approvedItemId === null ? [record(productId, PRODUCT_STATES[ruling])] : []),
        ...(ruling === 'APPROVE' ? [record(productId, itemId, 'APPROVAL')] : []),
        ...(ruling === 'APPROVE' && approvedItemId !== null ? [record(approvedItemId, 'SUPERSEDED')] : []),
      ];
    }),
  );

const PRODUCT_STATES = { ...RULED_STATES, APPROVE: 'ON_SALE' } as const;

const PAST: Readonly<Record<ListItemRuling, string>> = {
  APPROVE: 'APPROVED',
  RETURN: 'RETURNED',
  REJECT: 'REJECTED',
};

/** A revision of what is sold has words of its own: a product whose revision is returned is still on sale. */
export const announceRulings = (
  manager: EntityManager,
  clock: Clock,
  ruled: readonly RuledItem[],
): Promise<void> =>
  announceEach(
    manager,
    clock,
    ruled.map(({ itemId, productId, ruling, reason, decisionId, approvedItemId }) => ({
      type: `PRODUCT_${approvedItemId === null ? '' : 'REVISION_'}${PAST[ruling]}`,
      subjectId: productId,
      decisionId,
      payload: { itemId, reason },
    })),
  );
