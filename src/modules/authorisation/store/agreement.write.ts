import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import { insertRows } from '../../../platform/persistence/insert-rows';
import type { AgreementContentGroup, AuthorisationMode } from '../../../policy/vocabulary';
import { AgreementContentEntity } from './agreement-content.entity';
import { AgreementEntity } from './agreement.entity';

export interface ContentDraft {
  readonly group: AgreementContentGroup;
  readonly text: string;
  readonly documentHash: string | null;
}

/** The record of the collective decision 三重一大 that is attached. */
export interface CollectiveDecision {
  readonly number: string;
  readonly decidedOn: LegalDate;
  readonly documentHash: string | null;
}

/** The operator's first responsible person for security, as named. */
export interface SecurityLead {
  readonly name: string;
  readonly post: string | null;
  readonly personId: string | null;
}

/** Everything that the parties sign. */
export interface AgreementWording {
  readonly number: string;
  readonly title: string;
  readonly mode: AuthorisationMode | null;
  readonly departmentId: string | null;
  readonly collectiveDecision: CollectiveDecision | null;
  readonly hasRedevelopmentBan: boolean;
  readonly termYears: number | null;
  readonly termReason: string | null;
  readonly exclusiveConditions: string | null;
  readonly correctionWorkingDays: number | null;
  readonly contents: readonly ContentDraft[];
}

const wordingColumns = (wording: AgreementWording) => ({
  agreementNumber: wording.number,
  title: wording.title,
  mode: wording.mode,
  departmentId: wording.departmentId,
  collectiveDecisionNumber: wording.collectiveDecision?.number ?? null,
  collectiveDecisionOn: wording.collectiveDecision?.decidedOn ?? null,
  collectiveDecisionHash: wording.collectiveDecision?.documentHash ?? null,
  hasRedevelopmentBan: wording.hasRedevelopmentBan,
  termYears: wording.termYears,
  termReason: wording.termReason,
  hasExclusiveConditions: wording.exclusiveConditions !== null,
  exclusiveConditions: wording.exclusiveConditions,
  correctionWorkingDays: wording.correctionWorkingDays,
});

const leadColumns = (lead: SecurityLead) => ({
  securityLeadName: lead.name,
  securityLeadPost: lead.post,
  securityLeadPersonId: lead.personId,
});

type Origin = Pick<
  AgreementEntity,
  'id' | 'agencyId' | 'operatorId' | 'contentHash' | 'draftedBy' | 'draftedAt'
> & {
  readonly selectionId: string;
};

/** A draft without any content yet. */
export async function insertDraft(
  manager: EntityManager,
  origin: Origin,
  wording: AgreementWording,
): Promise<void> {
  assert(wording.contents.length === 0, 'What an agreement says is written once it is drafted.');
  await manager.insert(AgreementEntity, {
    ...origin,
    ...wordingColumns(wording),
    state: 'DRAFT',
    signedOn: null,
    startsOn: null,
    endsOn: null,
    takesOrders: false,
    takesDeliveries: false,
    securityLeadName: null,
    securityLeadPost: null,
    securityLeadPersonId: null,
    contentRevision: 1,
    version: 1,
  });
}

/** The wording of an agreement as it stands. */
export async function wordingOfAgreement(
  manager: EntityManager,
  row: AgreementEntity,
): Promise<AgreementWording> {
  const contents = await manager.find(AgreementContentEntity, {
    where: { agreementId: row.id },
    order: { contentGroup: 'ASC' },
  });
  const { collectiveDecisionNumber: number, collectiveDecisionOn: decidedOn } = row;
  return {
    number: row.agreementNumber,
    title: row.title,
    mode: row.mode,
    departmentId: row.departmentId,
    collectiveDecision:
      number === null || decidedOn === null
        ? null
        : { number, decidedOn, documentHash: row.collectiveDecisionHash },
    hasRedevelopmentBan: row.hasRedevelopmentBan,
    termYears: row.termYears,
    termReason: row.termReason,
    exclusiveConditions: row.exclusiveConditions,
    correctionWorkingDays: row.correctionWorkingDays,
    contents: contents.map(({ contentGroup: group, text, documentHash }) => ({ group, text, documentHash })),
  };
}

type AsRead = Pick<AgreementEntity, 'id' | 'version'>;

/** Changes an agreement that is held: compare-and-set, so that a mistake in locking cannot lose a change. */
async function change(
  manager: EntityManager,
  { id, version }: AsRead,
  columns: Partial<AgreementEntity>,
): Promise<void> {
  const changed = await manager.update(
    AgreementEntity,
    { id, version },
    { ...columns, version: version + 1 },
  );
  assert(changed.affected === 1, 'An agreement under an exclusive lock keeps its version.');
}

export interface Rewriting {
  readonly wording: AgreementWording;
  readonly contentRevision: number;
  readonly contentHash: string;
  /** Null leaves who is named as it is. */
  readonly securityLead: SecurityLead | null;
}

/** Writes the wording of a draft anew; each group of content takes the place of the one before. */
export async function rewriteAgreement(
  manager: EntityManager,
  row: AsRead,
  { wording, contentRevision, contentHash, securityLead }: Rewriting,
): Promise<void> {
  await change(manager, row, {
    ...wordingColumns(wording),
    ...(securityLead && leadColumns(securityLead)),
    contentRevision,
    contentHash,
  });
  await manager.delete(AgreementContentEntity, { agreementId: row.id });
  await insertRows(
    manager,
    AgreementContentEntity,
    wording.contents.map(({ group, text, documentHash }) => ({
      agreementId: row.id,
      contentGroup: group,
      text,
      documentHash,
    })),
  );
}

/** What is said is signed anew from here on: the scope is another one. */
export const restateAgreement = (
  manager: EntityManager,
  row: AsRead,
  revision: Pick<Rewriting, 'contentRevision' | 'contentHash'>,
): Promise<void> => change(manager, row, revision);

/** Nothing but another version for whoever read it: something beside it has changed. */
export const touchAgreement = (manager: EntityManager, row: AsRead): Promise<void> =>
  change(manager, row, {});

export interface SignedTerm {
  readonly signedOn: LegalDate;
  readonly startsOn: LegalDate;
  readonly endsOn: LegalDate;
}

/** The last party has signed: the term runs. */
export const markSigned = (manager: EntityManager, row: AsRead, term: SignedTerm): Promise<void> =>
  change(manager, row, { state: 'SIGNED', ...term });

/** Back to the draft, as another revision: no signature stands under it, and without signatures no term runs. */
export const markReopened = (
  manager: EntityManager,
  row: Pick<AgreementEntity, 'id' | 'version' | 'contentRevision'>,
): Promise<void> =>
  change(manager, row, {
    state: 'DRAFT',
    signedOn: null,
    startsOn: null,
    endsOn: null,
    contentRevision: row.contentRevision + 1,
  });

/** From here on the operator may act under it, orders are taken and delivered. */
export const markActive = (manager: EntityManager, row: AsRead): Promise<void> =>
  change(manager, row, { state: 'ACTIVE', takesOrders: true, takesDeliveries: true });

export const writeSecurityLead = (manager: EntityManager, row: AsRead, lead: SecurityLead): Promise<void> =>
  change(manager, row, leadColumns(lead));

/** Number of the agreement on an appointment that has not ended; null for none. Hold the selection before. */
export async function livingAgreementOn(manager: EntityManager, selectionId: string): Promise<string | null> {
  const rows: { number: string }[] = await manager.query(
    `SELECT agreement_number AS number FROM agreement
      WHERE selection_id = ? AND state NOT IN ('EXPIRED', 'TERMINATED') LIMIT 1`,
    [selectionId],
  );
  return rows[0]?.number ?? null;
}
