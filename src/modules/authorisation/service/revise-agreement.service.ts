import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
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
import { reviseAgreementRules, type SecurityLeadFacts } from '../../../policy';
import type { AgreementOption } from '../../../policy/vocabulary';
import { codesInScope } from '../../catalogue';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import { holdsSecurityRole } from '../store/agreement-papers.query';
import { AgreementEntity } from '../store/agreement.entity';
import {
  rewriteAgreement,
  wordingOfAgreement,
  type AgreementWording,
  type SecurityLead,
} from '../store/agreement.write';
import { holdAsParty } from '../store/life.query';
import {
  contentHashOf,
  groupNamedTwice,
  rewordedAgreement,
  withRemovals,
  writtenAndRemoved,
  type AgreementRewording,
} from './agreement-wording';
import { revisionOf, signatoriesOf, tellOfRevision } from './content-revision';
import { departmentFlaw } from './draft-agreement.service';

export interface ReviseAgreement {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly rewording: AgreementRewording;
  /** Null leaves who is named as it is. */
  readonly securityLead: SecurityLead | null;
  readonly removes: readonly AgreementOption[];
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/**
 * The agency writes on in a draft. Another content is another revision: whoever has signed the one before has not
 * signed this one, and is told so.
 */
export function reviseAgreement(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, rewording, securityLead, removes }: ReviseAgreement,
): Promise<Outcome<AgreementEntity, Reason>> {
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const now = clock.now();
    const today = legalDateOf(now);
    const change = withRemovals(rewording, removes);
    const wording = rewordedAgreement(await wordingOfAgreement(manager, row), change);
    const contentHash = contentHashOf(row, wording, await codesInScope(manager, agreementId));
    const isOther = contentHash !== row.contentHash;
    const flaw =
      groupNamedTwice(rewording.contents) ??
      writtenAndRemoved(rewording, removes) ??
      (await flawOf(manager, row, wording, today)) ??
      (isOther || securityLead !== null ? null : NOTHING_CHANGES);
    if (flaw !== null) return refused(flaw);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'reviseAgreement',
      subjectId: agreementId,
      rules: reviseAgreementRules,
      facts: {
        today,
        actor: actorFacts(caller),
        agreement: facts,
        termYears: wording.termYears,
        hasTermReason: wording.termReason !== null,
        securityLead: securityLead && (await leadFacts(manager, securityLead, row.operatorId)),
      },
    });
    if (!outcome.ok) return outcome;
    const voided = isOther ? await signatoriesOf(manager, row) : [];
    const revision = revisionOf(row, contentHash);
    await rewriteAgreement(manager, row, { wording, ...revision, securityLead });
    await tellOfRevision(
      manager,
      clock,
      { id: agreementId, agreementNumber: wording.number },
      { ...revision, decisionId: outcome.value, voided },
    );
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}

const NOTHING_CHANGES = plainRefusal('INVALID_INPUT', undefined, { reason: 'it changes nothing' });

/** What stands against the request itself, before any rule is asked. */
async function flawOf(
  manager: EntityManager,
  row: AgreementEntity,
  { number, departmentId, collectiveDecision }: AgreementWording,
  today: LegalDate,
): Promise<PlainRefusal | null> {
  const isTaken =
    number !== row.agreementNumber && (await manager.existsBy(AgreementEntity, { agreementNumber: number }));
  if (isTaken) return plainRefusal('ALREADY_EXISTS', ['number'], { what: number });
  if (collectiveDecision !== null && collectiveDecision.decidedOn > today) {
    return plainRefusal('INVALID_INPUT', ['collectiveDecision', 'decidedOn'], {
      reason: 'a decision is recorded once it was taken',
    });
  }
  return departmentId === null || departmentId === row.departmentId
    ? null
    : departmentFlaw(manager, departmentId, row.operatorId);
}

/** Who is named, as the rules see it. */
export async function leadFacts(
  manager: EntityManager,
  { name, post, personId }: SecurityLead,
  operatorId: string,
): Promise<SecurityLeadFacts> {
  const holdsRole = personId === null ? null : await holdsSecurityRole(manager, personId, operatorId);
  return { name, post, holdsRole };
}
