import { assert } from '../../../kernel/assert';
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
import { publishAgreementRules } from '../../../policy';
import { closeDuties } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { agreementPapers } from '../store/agreement-papers.query';
import { AgreementPublicationEntity } from '../store/agreement-publication.entity';
import { AgreementEntity } from '../store/agreement.entity';
import { touchAgreement } from '../store/agreement.write';
import { holdAsParty } from '../store/life.query';
import { DUTIES_OF_START } from './activate-agreement.service';

export interface PublishAgreement {
  readonly agreementId: string;
  readonly expectedVersion: number;
  /** What is authorised, in words for everybody. */
  readonly content: string;
  /** Which resources, in words; the resources themselves are shown as they stand. */
  readonly scope: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency publishes the object, content, scope and term. It may publish anew; the newest is shown. */
export function publishAgreement(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, content, scope }: PublishAgreement,
): Promise<Outcome<AgreementEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const now = clock.now();
    const papers = (await agreementPapers(manager, [agreementId])).get(agreementId);
    assert(papers !== undefined, 'An agreement that is held has its papers.');
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'publishAgreement',
      subjectId: agreementId,
      rules: publishAgreementRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement: facts,
        hasContent: content.trim() !== '',
        hasScope: scope.trim() !== '',
        hasExclusiveConditions: row.hasExclusiveConditions,
        exclusivityResult: papers.exclusivityResult,
      },
    });
    if (!outcome.ok) return outcome;
    const { startsOn, endsOn } = row;
    assert(startsOn !== null && endsOn !== null, 'What is in force has a term.');
    const number = papers.publicationCount + 1;
    await manager.insert(AgreementPublicationEntity, {
      agreementId,
      number,
      content,
      scope,
      startsOn,
      endsOn,
      publishedBy: caller.personId,
      publishedAt: now,
      decisionId: outcome.value,
    });
    await touchAgreement(manager, row);
    await closeDuties(manager, deps, {
      subjectIds: [agreementId],
      kinds: DUTIES_OF_START,
      state: 'DONE',
      closedBy: caller.personId,
    });
    await announce(manager, {
      clock,
      type: 'AGREEMENT_PUBLISHED',
      subjectId: agreementId,
      decisionId: outcome.value,
      payload: { number, content, scope, startsOn, endsOn },
    });
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}
