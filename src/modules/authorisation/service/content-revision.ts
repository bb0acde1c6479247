import type { EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/clock';
import { notify } from '../../agenda';
import { codesInScope } from '../../catalogue';
import { announce } from '../../ledger';
import { AgreementSignatureEntity } from '../store/agreement-signature.entity';
import type { AgreementEntity } from '../store/agreement.entity';
import { restateAgreement, touchAgreement, wordingOfAgreement } from '../store/agreement.write';
import { contentHashOf } from './agreement-wording';

/** What an agreement says now, and what is to be signed of it. */
export interface ContentRevision {
  readonly contentRevision: number;
  readonly contentHash: string;
}

/** Another content is another revision; the same content keeps the one it has. */
export const revisionOf = (
  { contentRevision, contentHash: before }: Pick<AgreementEntity, 'contentRevision' | 'contentHash'>,
  contentHash: string,
): ContentRevision => ({ contentRevision: contentRevision + (contentHash === before ? 0 : 1), contentHash });

interface ScopeChange {
  /** Codes of what is about to enter. */
  readonly entering: readonly string[];
  readonly decisionId: string | null;
}

/**
 * Another scope is another version of its agreement, and of a draft another revision of its content, which leaves the
 * signatures under the one before behind. What enters is told before it is there: the database lets nothing into a scope
 * that somebody has signed without it.
 */
export async function restateScope(
  manager: EntityManager,
  clock: Clock,
  row: AgreementEntity,
  { entering, decisionId }: ScopeChange,
): Promise<void> {
  if (row.state !== 'DRAFT' || row.contentRevision === 0) {
    await touchAgreement(manager, row);
    return;
  }
  const resourceCodes = [...(await codesInScope(manager, row.id)), ...entering];
  const contentHash = contentHashOf(row, await wordingOfAgreement(manager, row), resourceCodes);
  const voided = await signatoriesOf(manager, row);
  const revision = revisionOf(row, contentHash);
  await restateAgreement(manager, row, revision);
  await tellOfRevision(manager, clock, row, { ...revision, decisionId, voided });
}

interface ToldRevision extends ContentRevision {
  readonly decisionId: string | null;
  /** The organisations whose signature was left behind. */
  readonly voided: readonly string[];
}

/** Keeps that an agreement says something else now, and tells who has signed what it said before. */
export async function tellOfRevision(
  manager: EntityManager,
  clock: Clock,
  { id, agreementNumber }: Pick<AgreementEntity, 'id' | 'agreementNumber'>,
  { contentRevision, contentHash, decisionId, voided }: ToldRevision,
): Promise<void> {
  await announce(manager, {
    clock,
    type: 'AGREEMENT_REVISED',
    subjectId: id,
    decisionId,
    payload: { contentRevision, contentHash, voidedSignaturesOf: voided },
  });
  if (voided.length === 0) return;
  await notify(manager, clock, {
    recipientIds: [...voided],
    kind: 'SIGNATURE_VOIDED',
    subjectId: id,
    params: { agreement: agreementNumber },
  });
}

/** The organisations whose signature stands under the present revision. */
export async function signatoriesOf(
  manager: EntityManager,
  { id, contentRevision }: Pick<AgreementEntity, 'id' | 'contentRevision'>,
): Promise<string[]> {
  const signatures = await manager.findBy(AgreementSignatureEntity, { agreementId: id, contentRevision });
  return signatures.map(({ organisationId }) => organisationId);
}
