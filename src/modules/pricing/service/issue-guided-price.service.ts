import type { Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { PlainRefusal } from '../../../platform/refusal';
import { once, type Made, type PolicyRefusal } from '../../ledger';
import { GuidedPriceEntity } from '../store/guided-price.entity';
import { issueOrSupersede, type GuidedPriceTerms } from './issue-or-supersede';

export interface IssueGuidedPrice extends GuidedPriceTerms {
  readonly idempotencyKey: string;
  readonly offeringId: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The pricing office issues the guided price of a charged offering that has none in force or coming. */
export function issueGuidedPrice(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: IssueGuidedPrice,
): Promise<Outcome<Made<GuidedPriceEntity>, Reason>> {
  const { offeringId, ...terms } = request;
  return inTransaction(dataSource, (manager) =>
    once<GuidedPriceEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'issueGuidedPrice',
      idempotencyKey,
      request,
      make: () =>
        issueOrSupersede(manager, clock, caller, {
          operation: 'issueGuidedPrice',
          offeringId,
          terms,
          supersedes: null,
        }),
      reload: (id) => manager.findOneByOrFail(GuidedPriceEntity, { id }),
    }),
  );
}
