import { In, IsNull, LessThan } from 'typeorm';
import { assert } from '../src/kernel/assert';
import { completeDuty } from '../src/modules/agenda/service/complete-duty.service';
import { DutyEntity } from '../src/modules/agenda/store/duty.entity';
import { activateAgreement } from '../src/modules/authorisation/service/activate-agreement.service';
import { addResourcesToScope } from '../src/modules/authorisation/service/add-resources-to-scope.service';
import { draftAgreement } from '../src/modules/authorisation/service/draft-agreement.service';
import { publishAgreement } from '../src/modules/authorisation/service/publish-agreement.service';
import { reviseAgreement } from '../src/modules/authorisation/service/revise-agreement.service';
import { signAgreement } from '../src/modules/authorisation/service/sign-agreement.service';
import { AgreementContentEntity } from '../src/modules/authorisation/store/agreement-content.entity';
import { AgreementPublicationEntity } from '../src/modules/authorisation/store/agreement-publication.entity';
import { AgreementSignatureEntity } from '../src/modules/authorisation/store/agreement-signature.entity';
import { AgreementEntity } from '../src/modules/authorisation/store/agreement.entity';
import { AgreementResourceEntity } from '../src/modules/catalogue/store/agreement-resource.entity';
import { GuidedPriceEntity } from '../src/modules/pricing/store/guided-price.entity';
import type { DemoAgreement } from './demo-data';
import { at, callerOf, type DemoGround } from './demo-ground';
import { idOf } from './demo-id';
import { APPOINTMENT, selectionOf } from './demo-plan';
import { take, type Step } from './demo-step';

/** An agreement as it stands now, whoever made it. */
export interface AgreementNow {
  readonly id: string;
  readonly isActive: boolean;
  /** Last day of its term. */
  readonly endsOn: string;
  /**
   * Whether an earlier version of the demo data wrote it straight into its table. What is added to such a market
   * happens today and not on the dates of the file: people have worked in it since.
   */
  readonly isFromBefore: boolean;
}

/** Whether an earlier version of the demo data has made this market: without a plan, or with prices that rest on no maximum. */
export const isMarketFromBefore = async ({ deps: { dataSource }, data }: DemoGround): Promise<boolean> =>
  (await dataSource.manager.existsBy(AgreementEntity, {
    agreementNumber: In(data.agreements.map(({ agreementNumber }) => agreementNumber)),
    selectionId: IsNull(),
  })) || dataSource.manager.existsBy(GuidedPriceEntity, { maximumRevenueId: IsNull() });

/** The agreements of the file by number, from plan to publication. Answers also how many acts there were. */
export async function concludeAgreements(
  ground: DemoGround,
): Promise<{ readonly agreements: ReadonlyMap<string, AgreementNow>; readonly done: number }> {
  const agreements = new Map<string, AgreementNow>();
  let done = 0;
  for (const paper of ground.data.agreements) {
    const number = paper.agreementNumber;
    const isAppointed = (await agreementOf(ground, paper)) !== null;
    const steps = [...(isAppointed ? [] : APPOINTMENT), ...AGREEMENT];
    done += await take(ground, steps, paper, number);
    const row = await agreementOf(ground, paper);
    assert(row?.endsOn != null, 'The story ends with an agreement that was signed.');
    agreements.set(number, {
      id: row.id,
      isActive: row.state === 'ACTIVE',
      endsOn: row.endsOn,
      isFromBefore: isFromBefore(row),
    });
  }
  return { agreements, done };
}

/** From the draft to what its signing and its start give to do. */
const AGREEMENT: readonly Step<DemoAgreement>[] = [
  async (ground, paper) => {
    const selection = await selectionOf(ground, paper);
    if ((await agreementOf(ground, paper)) !== null || selection === null) return null;
    const { drafted, agreementNumber: number, title, mode } = paper;
    return draftAgreement(at(ground.deps, drafted.at), callerOf(ground, drafted.by), {
      idempotencyKey: `demo-agreement-${number}`,
      selectionId: selection.id,
      number,
      title,
      mode,
      departmentId: null,
    });
  },
  async (ground, paper) => {
    const draft = await draftOf(ground, paper);
    if (draft === null) return null;
    const { manager } = ground.deps.dataSource;
    const written = await manager.countBy(AgreementContentEntity, { agreementId: draft.id });
    if (written >= paper.contents.length) return null;
    const { revised, collectiveDecision, termYears, correctionWorkingDays, securityLead } = paper;
    const account = ground.data.accounts.find(({ login }) => login === securityLead.login);
    return reviseAgreement(at(ground.deps, revised.at), callerOf(ground, revised.by), {
      ...asRead(draft),
      rewording: {
        collectiveDecision: { ...collectiveDecision, documentHash: null },
        hasRedevelopmentBan: true,
        termYears,
        correctionWorkingDays,
        contents: paper.contents.map((content) => ({ ...content, documentHash: null })),
      },
      securityLead: {
        name: account?.person ?? '',
        post: securityLead.post,
        personId: callerOf(ground, securityLead.login).personId,
      },
      removes: [],
    });
  },
  async (ground, paper) => {
    const agreement = await agreementOf(ground, paper);
    if (agreement === null) return null;
    const resourceIds = await resourcesToAdd(ground, paper, agreement);
    const takesMore = agreement.state === 'DRAFT' || agreement.state === 'ACTIVE';
    if (resourceIds.length === 0 || !takesMore) return null;
    const { scoped } = paper;
    const when = agreement.state === 'DRAFT' ? scoped.at : 'NOW';
    return addResourcesToScope(at(ground.deps, when), callerOf(ground, scoped.by), {
      ...asRead(agreement),
      resourceIds,
    });
  },
  async (ground, paper) => sign(ground, paper, 0),
  async (ground, paper) => sign(ground, paper, 1),
  async (ground, paper) => {
    const agreement = await agreementOf(ground, paper);
    if (agreement?.state !== 'SIGNED') return null;
    const { activated } = paper;
    return activateAgreement(
      at(ground.deps, activated.at),
      callerOf(ground, activated.by),
      asRead(agreement),
    );
  },
  async (ground, paper) => {
    const agreement = await agreementOf(ground, paper);
    if (agreement?.state !== 'ACTIVE') return null;
    const { manager } = ground.deps.dataSource;
    if (await manager.existsBy(AgreementPublicationEntity, { agreementId: agreement.id })) return null;
    const { by, at: instant, ...words } = paper.published;
    const when = isFromBefore(agreement) ? 'NOW' : instant;
    return publishAgreement(at(ground.deps, when), callerOf(ground, by), { ...asRead(agreement), ...words });
  },
  async (ground, paper) => {
    const agreement = await agreementOf(ground, paper);
    if (agreement === null) return null;
    const { by, at: instant, evidence } = paper.filed;
    const duty = await ground.deps.dataSource.manager.findOneBy(DutyEntity, {
      subjectId: agreement.id,
      kind: 'FILE_AGREEMENT',
      state: In(['OPEN', 'OVERDUE']),
      openedAt: LessThan(instant),
    });
    if (duty === null) return null;
    return completeDuty(at(ground.deps, instant), callerOf(ground, by), {
      dutyId: duty.id,
      expectedVersion: duty.version,
      evidence,
    });
  },
];

const isFromBefore = ({ selectionId }: AgreementEntity): boolean => selectionId === null;

const asRead = ({ id, version }: AgreementEntity) => ({ agreementId: id, expectedVersion: version });

const agreementOf = (
  { deps }: DemoGround,
  { agreementNumber }: DemoAgreement,
): Promise<AgreementEntity | null> => deps.dataSource.manager.findOneBy(AgreementEntity, { agreementNumber });

async function draftOf(ground: DemoGround, paper: DemoAgreement): Promise<AgreementEntity | null> {
  const agreement = await agreementOf(ground, paper);
  return agreement?.state === 'DRAFT' ? agreement : null;
}

/** Resources of the file that were never in the scope: what somebody took out stays out. */
async function resourcesToAdd(
  { deps, data, parties }: DemoGround,
  { agreementNumber }: DemoAgreement,
  { id }: AgreementEntity,
): Promise<string[]> {
  const present = await deps.dataSource.manager.find(AgreementResourceEntity, {
    select: { resourceId: true },
    where: { agreementId: id },
  });
  const known = new Set(present.map(({ resourceId }) => resourceId));
  return data.resources
    .filter(({ agreement }) => agreement === agreementNumber)
    .map(({ code }) => idOf(parties.resourceIds, code))
    .filter((resourceId) => !known.has(resourceId));
}

async function sign(
  ground: DemoGround,
  paper: DemoAgreement,
  place: number,
): ReturnType<Step<DemoAgreement>> {
  const draft = await draftOf(ground, paper);
  const signature = paper.signatures[place];
  if (draft === null || signature === undefined) return null;
  const caller = callerOf(ground, signature.by);
  const hasSigned = await ground.deps.dataSource.manager.existsBy(AgreementSignatureEntity, {
    agreementId: draft.id,
    contentRevision: draft.contentRevision,
    organisationId: caller.organisationId,
  });
  if (hasSigned) return null;
  return signAgreement(at(ground.deps, signature.at), caller, {
    agreementId: draft.id,
    contentHash: draft.contentHash ?? '',
  });
}
