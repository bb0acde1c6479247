import type { EntityManager } from 'typeorm';
import { refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { once, type Made, type PolicyRefusal } from '../../ledger';
import { GuidedPriceEntity } from '../store/guided-price.entity';
import { issueOrSupersede, type GuidedPriceTerms } from './issue-or-supersede';

export interface SupersedeGuidedPrice extends GuidedPriceTerms {
  readonly idempotencyKey: string;
  /** The guided price that is to end the day before. */
  readonly guidedPriceId: string;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<SupersedeGuidedPrice, 'idempotencyKey'>;

/** The pricing office puts another guided price in the place of the latest one, from a date. */
export function supersedeGuidedPrice(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: SupersedeGuidedPrice,
): Promise<Outcome<Made<GuidedPriceEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<GuidedPriceEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'supersedeGuidedPrice',
      idempotencyKey,
      request,
      make: () => supersede(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(GuidedPriceEntity, { id }),
    }),
  );
}

async function supersede(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  { guidedPriceId, reason, ...terms }: Request,
): Promise<Outcome<GuidedPriceEntity, Reason>> {
  const former = await manager.findOneBy(GuidedPriceEntity, { id: guidedPriceId, basis: 'GUIDED' });
  if (former === null) return refused(plainRefusal('NOT_FOUND', ['guidedPriceId']));
  return issueOrSupersede(manager, clock, caller, {
    operation: 'supersedeGuidedPrice',
    offeringId: former.offeringId,
    terms,
    supersedes: { guidedPriceId, reason },
  });
}
