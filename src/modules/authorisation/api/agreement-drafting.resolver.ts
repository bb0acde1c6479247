import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import type { PlainRefusal, VersionConflict } from '../../../platform/refusal';
import type { PolicyRefusal } from '../../ledger';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { activateAgreement } from '../service/activate-agreement.service';
import type { AgreementRewording } from '../service/agreement-wording';
import { draftAgreement } from '../service/draft-agreement.service';
import { nameSecurityLead } from '../service/name-security-lead.service';
import { publishAgreement } from '../service/publish-agreement.service';
import { reopenAgreement } from '../service/reopen-agreement.service';
import { reviewExclusivity } from '../service/review-exclusivity.service';
import { reviseAgreement } from '../service/revise-agreement.service';
import { signAgreement } from '../service/sign-agreement.service';
import type { AgreementEntity } from '../store/agreement.entity';
import type { SecurityLead } from '../store/agreement.write';
import {
  ActivateAgreementInput,
  DraftAgreementInput,
  NameSecurityLeadInput,
  PublishAgreementInput,
  ReopenAgreementInput,
  ReviewExclusivityInput,
  ReviseAgreementInput,
  SignAgreementInput,
  type SecurityLeadInput,
} from './agreement.input';
import { AgreementPayload, DraftAgreementPayload } from './agreement.payload';
import { Agreement } from './agreement.type';

/** An agreement from its draft to its publication. */
@Resolver(() => Agreement)
export class AgreementDraftingResolver {
  @Mutation(() => DraftAgreementPayload, {
    description:
      'The implementing agency begins to draw up an agreement with the operator that a selection appointed. Law: plan 四(四); N27 13.',
  })
  async draftAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftAgreementInput, { description: 'The agreement.' }) input: DraftAgreementInput,
  ): Promise<View<DraftAgreementPayload>> {
    const command = { ...input, departmentId: input.departmentId ?? null };
    const outcome = await draftAgreement(context.deps, writerOf(context), command);
    return { agreement: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => AgreementPayload, {
    description:
      'The agency writes on in a draft. A change of what is signed leaves earlier signatures behind. Law: N27 14.',
  })
  async reviseAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviseAgreementInput, { description: 'The change.' }) input: ReviseAgreementInput,
  ): Promise<View<AgreementPayload>> {
    const { agreementId, expectedVersion, securityLead } = input;
    const command = {
      agreementId,
      expectedVersion,
      rewording: rewordingOf(input),
      securityLead: securityLead === undefined ? null : leadOf(securityLead),
      removes: input.removes,
    };
    return answer(await reviseAgreement(context.deps, writerOf(context), command), context);
  }

  @Mutation(() => AgreementPayload, {
    description:
      'A party signs the content as it stands; the last signature lets the term run. Law: plan 四(四), 四(五)1; N27 13.',
  })
  async signAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignAgreementInput, { description: 'The signature.' }) input: SignAgreementInput,
  ): Promise<View<AgreementPayload>> {
    return answer(await signAgreement(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => AgreementPayload, {
    description:
      'The agency lets a signed agreement start; a refusal names everything that is missing. Law: N27 13, 14; plan 四(八).',
  })
  async activateAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => ActivateAgreementInput, { description: 'The agreement.' })
    input: ActivateAgreementInput,
  ): Promise<View<AgreementPayload>> {
    return answer(await activateAgreement(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => AgreementPayload, {
    description:
      'The agency sends a signed agreement that has not started back to its draft, because the newest review found its conditions of exclusive sale inadmissible: the signatures no longer count, and term, timers and the duty to file fall with them. Law: N27 6.',
  })
  async reopenAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReopenAgreementInput, { description: 'The agreement and the reason.' })
    input: ReopenAgreementInput,
  ): Promise<View<AgreementPayload>> {
    return answer(await reopenAgreement(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => AgreementPayload, {
    description:
      'The operator names its first responsible person for security, before the start or when that person changes. Law: plan 四(八).',
  })
  async nameSecurityLead(
    @Ctx() context: RequestContext,
    @Arg('input', () => NameSecurityLeadInput, { description: 'The person.' }) input: NameSecurityLeadInput,
  ): Promise<View<AgreementPayload>> {
    const command = { ...input, securityLead: leadOf(input.securityLead) };
    return answer(await nameSecurityLead(context.deps, writerOf(context), command), context);
  }

  @Mutation(() => AgreementPayload, {
    description:
      'The agency, or a regulator, reviews conditions of exclusive sale; never a person who wrote on the agreement. Law: N27 6.',
  })
  async reviewExclusivity(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewExclusivityInput, { description: 'The review.' }) input: ReviewExclusivityInput,
  ): Promise<View<AgreementPayload>> {
    const command = { ...input, documentHash: input.documentHash ?? null };
    return answer(await reviewExclusivity(context.deps, writerOf(context), command), context);
  }

  @Mutation(() => AgreementPayload, {
    description:
      'The agency publishes the object, content, scope and term of the authorisation; it may publish anew. Law: N27 18.',
  })
  async publishAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishAgreementInput, { description: 'What is published.' })
    input: PublishAgreementInput,
  ): Promise<View<AgreementPayload>> {
    return answer(await publishAgreement(context.deps, writerOf(context), input), context);
  }
}

const leadOf = ({ name, post, personId }: SecurityLeadInput): SecurityLead => ({
  name,
  post: post ?? null,
  personId: personId ?? null,
});

/** What the input changes. */
function rewordingOf(input: ReviseAgreementInput): AgreementRewording {
  const { collectiveDecision } = input;
  return {
    number: input.number,
    title: input.title,
    mode: input.mode,
    hasRedevelopmentBan: input.hasRedevelopmentBan,
    termYears: input.termYears,
    departmentId: input.departmentId,
    termReason: input.termReason,
    exclusiveConditions: input.exclusiveConditions,
    correctionWorkingDays: input.correctionWorkingDays,
    collectiveDecision: collectiveDecision && {
      ...collectiveDecision,
      documentHash: collectiveDecision.documentHash ?? null,
    },
    contents: input.contents.map(({ group, text, documentHash }) => ({
      group,
      text,
      documentHash: documentHash ?? null,
    })),
  };
}

const answer = (
  outcome: Outcome<AgreementEntity, PolicyRefusal | PlainRefusal | VersionConflict>,
  { locale }: RequestContext,
): View<AgreementPayload> =>
  outcome.ok
    ? { agreement: outcome.value, userErrors: [] }
    : { agreement: null, userErrors: [toUserError(outcome.refusal, locale)] };
