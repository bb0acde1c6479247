import { IsNull, type EntityManager } from 'typeorm';
import { addYears, type LegalDate } from '../../src/kernel/legal-date';
import type { View } from '../../src/kernel/view';
import { contentHashOf } from '../../src/modules/authorisation/service/agreement-wording';
import { AgreementContentEntity } from '../../src/modules/authorisation/store/agreement-content.entity';
import { ExclusivityReviewEntity } from '../../src/modules/authorisation/store/agreement-exclusivity-review.entity';
import { AgreementPublicationEntity } from '../../src/modules/authorisation/store/agreement-publication.entity';
import { AgreementSignatureEntity } from '../../src/modules/authorisation/store/agreement-signature.entity';
import { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { wordingOfAgreement } from '../../src/modules/authorisation/store/agreement.write';
import { AgreementResourceEntity } from '../../src/modules/catalogue';
import {
  AGREEMENT_CONTENT_GROUPS,
  AGREEMENT_SEATS,
  type AgreementContentGroup,
  type AgreementSeat,
  type ExclusivityResult,
} from '../../src/policy/vocabulary';
import { aDecision, anAgreement, aResource, BUILT_AT } from './market';
import type { Cast } from './personas';
import { aDecidedSelection, aMajorChange, aPlan, takeBack } from './plans';

/** Builders of agreements on their way, straight into the tables, by the moves that the triggers let through. */

type AgreementCast = Pick<
  Cast,
  'agencyReviewer' | 'agencyRuling' | 'operator' | 'operatorAdmin' | 'departmentOfficer'
>;

interface DraftOptions extends Partial<AgreementEntity> {
  /** All twelve, unless some are named. */
  readonly groups?: readonly AgreementContentGroup[];
  /** How many resources of its own the scope has. */
  readonly scopeSize?: number;
}

/** A draft on an appointment of its own, complete unless told otherwise. */
export async function aDraft(
  manager: EntityManager,
  cast: AgreementCast,
  { groups = AGREEMENT_CONTENT_GROUPS, scopeSize = 1, ...more }: DraftOptions = {},
): Promise<View<AgreementEntity>> {
  const selectionId =
    more.selectionId ?? (await aDecidedSelection(manager, cast, cast.operator.id)).selection.id;
  const { id } = await anAgreement(
    manager,
    { agencyId: cast.agencyReviewer.organisationId, operatorId: cast.operator.id },
    {
      state: 'DRAFT',
      signedOn: null,
      startsOn: null,
      endsOn: null,
      selectionId,
      mode: 'WHOLE_PACKAGE',
      collectiveDecisionNumber: '集体〔2026〕12号',
      collectiveDecisionOn: '2026-03-01',
      termYears: 3,
      correctionWorkingDays: 15,
      securityLeadName: '李安全',
      securityLeadPost: '总经理',
      contentRevision: 1,
      contentHash: '0'.repeat(64),
      draftedBy: cast.agencyReviewer.personId,
      draftedAt: BUILT_AT,
      ...more,
      hasExclusiveConditions: (more.exclusiveConditions ?? null) !== null,
    },
  );
  if (groups.length > 0) {
    await manager.insert(
      AgreementContentEntity,
      groups.map((contentGroup) => ({
        agreementId: id,
        contentGroup,
        text: `${contentGroup} 的约定`,
        documentHash: null,
      })),
    );
  }
  const codes: string[] = [];
  while (codes.length < scopeSize) {
    const holderId = cast.departmentOfficer.organisationId;
    codes.push((await aResource(manager, { holderId, agreementId: id })).resourceCode);
  }
  const row = await manager.findOneByOrFail(AgreementEntity, { id });
  const contentHash = contentHashOf(row, await wordingOfAgreement(manager, row), codes);
  await manager.update(AgreementEntity, { id }, { contentHash });
  return { ...row, contentHash };
}

/** One party's signature under what stands there. */
export async function aSignature(
  manager: EntityManager,
  cast: AgreementCast,
  { id, contentRevision, contentHash }: View<AgreementEntity>,
  seat: AgreementSeat,
): Promise<void> {
  const signer = {
    AGENCY: cast.agencyRuling,
    OPERATOR: cast.operatorAdmin,
    DEPARTMENT: cast.departmentOfficer,
  }[seat];
  await manager.insert(AgreementSignatureEntity, {
    agreementId: id,
    contentRevision,
    seat,
    organisationId: signer.organisationId,
    contentHash: contentHash ?? '',
    resourceCount: await manager.countBy(AgreementResourceEntity, { agreementId: id, removedAt: IsNull() }),
    signedBy: signer.personId,
    signedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'signAgreement'),
  });
}

/** A draft that all its parties have signed on a day. */
export async function aSignedAgreement(
  manager: EntityManager,
  cast: AgreementCast,
  {
    signedOn = '2026-11-23',
    ...more
  }: Omit<DraftOptions, 'signedOn'> & { readonly signedOn?: LegalDate } = {},
): Promise<View<AgreementEntity>> {
  const draft = await aDraft(manager, cast, more);
  for (const seat of AGREEMENT_SEATS) {
    if (seat === 'DEPARTMENT' && draft.departmentId === null) continue;
    await aSignature(manager, cast, draft, seat);
  }
  const term = { signedOn, startsOn: signedOn, endsOn: addYears(signedOn, draft.termYears ?? 0) };
  await manager.update(
    AgreementEntity,
    { id: draft.id },
    { state: 'SIGNED', ...term, version: () => 'version + 1' },
  );
  return manager.findOneByOrFail(AgreementEntity, { id: draft.id });
}

/** A signed agreement that has started. */
export async function aStartedAgreement(
  manager: EntityManager,
  cast: AgreementCast,
  more: Parameters<typeof aSignedAgreement>[2] = {},
): Promise<View<AgreementEntity>> {
  const { id } = await aSignedAgreement(manager, cast, more);
  await manager.update(
    AgreementEntity,
    { id },
    { state: 'ACTIVE', takesOrders: true, takesDeliveries: true, version: () => 'version + 1' },
  );
  return manager.findOneByOrFail(AgreementEntity, { id });
}

/** A review of its exclusive conditions by a regulator. */
export async function anExclusivityReview(
  manager: EntityManager,
  { regulator }: Pick<Cast, 'regulator'>,
  { id, contentRevision }: View<AgreementEntity>,
  result: ExclusivityResult,
): Promise<void> {
  await manager.insert(ExclusivityReviewEntity, {
    agreementId: id,
    number: (await manager.countBy(ExclusivityReviewEntity, { agreementId: id })) + 1,
    contentRevision,
    result,
    opinion: '经公平竞争审查',
    documentHash: null,
    organisationId: regulator.organisationId,
    reviewedBy: regulator.personId,
    reviewedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'reviewExclusivity'),
  });
}

/** A signed agreement whose exclusive conditions a regulator found inadmissible. */
export async function anInadmissible(
  manager: EntityManager,
  cast: AgreementCast & Pick<Cast, 'regulator'>,
  more: Parameters<typeof aSignedAgreement>[2] = {},
): Promise<View<AgreementEntity>> {
  const agreement = await aSignedAgreement(manager, cast, { exclusiveConditions: '独家销售', ...more });
  await anExclusivityReview(manager, cast, agreement, 'INADMISSIBLE');
  return agreement;
}

/** What the agency published about it. */
export async function aPublication(
  manager: EntityManager,
  { agencyReviewer }: Pick<Cast, 'agencyReviewer'>,
  { id, startsOn, endsOn }: View<AgreementEntity>,
  words: { readonly content?: string; readonly scope?: string } = {},
): Promise<void> {
  await manager.insert(AgreementPublicationEntity, {
    agreementId: id,
    number: (await manager.countBy(AgreementPublicationEntity, { agreementId: id })) + 1,
    content: words.content ?? '公共数据资源整体授权运营',
    scope: words.scope ?? '市级政务部门的公共数据资源',
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    publishedBy: agencyReviewer.personId,
    publishedAt: BUILT_AT,
    decisionId: await aDecision(manager, 'publishAgreement'),
  });
}

/** Everything leaves its scope, as when the catalogue takes it out. */
const loseScope = (manager: EntityManager, agreementId: string) =>
  manager.update(
    AgreementResourceEntity,
    { agreementId },
    { removedAt: BUILT_AT, removalReason: '不再提供' },
  );

/**
 * Three appointments on one plan that authorised by field and now authorises the whole package: a signed agreement, a
 * draft that both parties have signed, and nothing yet.
 */
export async function aPlanThatBecameWhole(
  manager: EntityManager,
  cast: AgreementCast,
): Promise<{
  readonly planId: string;
  readonly signed: View<AgreementEntity>;
  readonly draft: View<AgreementEntity>;
  readonly unusedSelectionId: string;
}> {
  const plan = await aPlan(manager, cast, { state: 'FILED', mode: 'BY_FIELD' });
  const appoint = async () =>
    (await aDecidedSelection(manager, cast, cast.operator.id, { plan })).selection.id;
  const signed = await aSignedAgreement(manager, cast, { selectionId: await appoint() });
  const draft = await aDraft(manager, cast, { selectionId: await appoint() });
  const unusedSelectionId = await appoint();
  await aSignature(manager, cast, draft, 'AGENCY');
  await aSignature(manager, cast, draft, 'OPERATOR');
  await aMajorChange(manager, cast, plan.id, { isApproved: true, mode: 'WHOLE_PACKAGE' });
  return { planId: plan.id, signed, draft, unusedSelectionId };
}

/** Appointments that were taken back: one under a draft that both parties have signed, one under nothing. */
async function takenBack(manager: EntityManager, cast: AgreementCast): Promise<void> {
  const draft = await aDraft(manager, cast);
  await aSignature(manager, cast, draft, 'AGENCY');
  await aSignature(manager, cast, draft, 'OPERATOR');
  await takeBack(manager, cast, { id: draft.selectionId ?? '' });
  await takeBack(manager, cast, (await aDecidedSelection(manager, cast, cast.operator.id)).selection);
}

/** Agreements at every step to their publication, for what the database refuses of each. */
export async function agreementsAtEveryStep(
  manager: EntityManager,
  cast: AgreementCast & Pick<Cast, 'regulator' | 'department'>,
): Promise<void> {
  await aDraft(manager, cast);
  const besides = await aDraft(manager, cast, { departmentId: cast.department.id });
  await aSignature(manager, cast, besides, 'AGENCY');
  const signed = await aDraft(manager, cast);
  await aSignature(manager, cast, signed, 'AGENCY');
  await aSignature(manager, cast, signed, 'OPERATOR');
  await aPlanThatBecameWhole(manager, cast);
  await takenBack(manager, cast);
  const reduced = await aDraft(manager, cast);
  await aSignature(manager, cast, reduced, 'AGENCY');
  await aSignature(manager, cast, reduced, 'OPERATOR');
  await loseScope(manager, reduced.id);
  await loseScope(manager, (await aSignedAgreement(manager, cast)).id);
  await aSignedAgreement(manager, cast);
  await aSignedAgreement(manager, cast, { groups: ['TERM'] });
  await aSignedAgreement(manager, cast, { collectiveDecisionNumber: null, collectiveDecisionOn: null });
  await aSignedAgreement(manager, cast, { securityLeadName: null, securityLeadPost: null });
  await anInadmissible(manager, cast);
  const exclusive = await aStartedAgreement(manager, cast, { exclusiveConditions: '独家销售' });
  await anExclusivityReview(manager, cast, exclusive, 'INADMISSIBLE');
  await aPublication(manager, cast, await aStartedAgreement(manager, cast));
}
