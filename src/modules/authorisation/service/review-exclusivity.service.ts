import { assert } from '../../../kernel/assert';
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
import { reviewExclusivityRules } from '../../../policy';
import type { ExclusivityResult } from '../../../policy/vocabulary';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { ExclusivityReviewEntity } from '../store/agreement-exclusivity-review.entity';
import { agreementPapers } from '../store/agreement-papers.query';
import { AgreementEntity } from '../store/agreement.entity';
import { touchAgreement } from '../store/agreement.write';
import { holdAgreement } from '../store/life.query';

export interface ReviewExclusivity {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly result: ExclusivityResult;
  readonly opinion: string;
  readonly documentHash: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency, or a regulator, reviews conditions of exclusive sale before they are published. */
export function reviewExclusivity(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, result, opinion, documentHash }: ReviewExclusivity,
): Promise<Outcome<AgreementEntity, Reason>> {
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdAgreement(manager, agreementId);
    const isSeen = caller.organisationKind === 'REGULATOR' || held?.row.agencyId === caller.organisationId;
    if (held === null || !isSeen) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const papers = (await agreementPapers(manager, [agreementId])).get(agreementId);
    assert(papers !== undefined, 'An agreement that is held has its papers.');
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'reviewExclusivity',
      subjectId: agreementId,
      rules: reviewExclusivityRules,
      facts: {
        actor: actorFacts(caller),
        agreement: facts,
        hasExclusiveConditions: row.hasExclusiveConditions,
        authorPersonIds: papers.authorPersonIds,
      },
    });
    if (!outcome.ok) return outcome;
    const number = papers.reviewCount + 1;
    const { contentRevision } = row;
    await manager.insert(ExclusivityReviewEntity, {
      agreementId,
      number,
      contentRevision,
      result,
      opinion,
      documentHash,
      organisationId: caller.organisationId,
      reviewedBy: caller.personId,
      reviewedAt: clock.now(),
      decisionId: outcome.value,
    });
    await touchAgreement(manager, row);
    await announce(manager, {
      clock,
      type: 'EXCLUSIVITY_REVIEWED',
      subjectId: agreementId,
      decisionId: outcome.value,
      payload: { number, contentRevision, result, opinion, documentHash },
    });
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
