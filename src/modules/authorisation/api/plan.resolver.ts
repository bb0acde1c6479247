import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { approvePlan } from '../service/approve-plan.service';
import { draftPlan } from '../service/draft-plan.service';
import { filePlan } from '../service/file-plan.service';
import type { ChangeRefusal } from '../service/own-plan';
import { returnPlan } from '../service/return-plan.service';
import { revisePlan } from '../service/revise-plan.service';
import { submitPlan } from '../service/submit-plan.service';
import type { PlanEntity } from '../store/plan.entity';
import { pageOfPlans, PLANS_NEWEST } from '../store/plan.query';
import type { ContentDraft } from '../store/plan.write';
import {
  ApprovePlanInput,
  DraftPlanInput,
  FilePlanInput,
  PlansArgs,
  ReturnPlanInput,
  RevisePlanInput,
  SubmitPlanInput,
  type PlanContentInput,
} from './plan.input';
import { ChangePlanPayload, DraftPlanPayload } from './plan.payload';
import { ImplementationPlan, ImplementationPlanConnection } from './plan.type';

@Resolver(() => ImplementationPlan)
export class PlanResolver {
  @Query(() => ImplementationPlanConnection, {
    description:
      'Implementation plans, newest first: the agency’s own, for an operator those on which its agreements rest, all for auditors and regulators.',
    complexity: listComplexity,
  })
  async plans(
    @Ctx() context: RequestContext,
    @Args() args: PlansArgs,
  ): Promise<Connection<View<ImplementationPlan>>> {
    const window = pageWindow(args, PLANS_NEWEST, context);
    const { manager } = context.deps.dataSource;
    return toConnection(await pageOfPlans(manager, context.caller, window, args.state), context);
  }

  @Mutation(() => DraftPlanPayload, {
    description: 'The agency begins to write an implementation plan. Law: N27 8, 9.',
  })
  async draftPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => DraftPlanInput, { description: 'The plan.' }) input: DraftPlanInput,
  ): Promise<View<DraftPlanPayload>> {
    const command = { ...input, contents: input.contents.map(contentDraft) };
    const outcome = await draftPlan(context.deps, writerOf(context), command);
    return { plan: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => ChangePlanPayload, {
    description:
      'The agency writes on in a draft, or changes an approved plan: a major change is pending approval from then on, a minor one corrects wording. What was approved stays readable. Law: N27 11.',
  })
  async revisePlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevisePlanInput, { description: 'The change.' }) input: RevisePlanInput,
  ): Promise<View<ChangePlanPayload>> {
    const { name = null, mode = null, authorisingEntity = null, change = null, changeNote = null } = input;
    const contents = input.contents.map(contentDraft);
    const command = { ...input, name, mode, authorisingEntity, change, changeNote, contents };
    return changeAnswer(await revisePlan(context.deps, writerOf(context), command), context);
  }

  @Mutation(() => ChangePlanPayload, {
    description:
      'The agency submits a plan for approval; refused with the name of every group of content that is missing. Law: N27 9.',
  })
  async submitPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitPlanInput, { description: 'The plan as it was read.' }) input: SubmitPlanInput,
  ): Promise<View<ChangePlanPayload>> {
    return changeAnswer(await submitPlan(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => ChangePlanPayload, {
    description: 'The agency sends a submitted plan back to be drafted further.',
  })
  async returnPlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReturnPlanInput, { description: 'The plan and the reason.' }) input: ReturnPlanInput,
  ): Promise<View<ChangePlanPayload>> {
    return changeAnswer(await returnPlan(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => ChangePlanPayload, {
    description:
      'The agency records the collective decision 三重一大 and the decision of the city government on a submitted plan; never the person who wrote or submitted it. Filing with the province is then due. Law: plan 四(五)4; N27 11.',
  })
  async approvePlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApprovePlanInput, { description: 'The two decisions.' }) input: ApprovePlanInput,
  ): Promise<View<ChangePlanPayload>> {
    return changeAnswer(await approvePlan(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => ChangePlanPayload, {
    description:
      'The agency records that an approved plan was filed with the province; only then is it carried out. Law: plan 四(五)4; N27 11.',
  })
  async filePlan(
    @Ctx() context: RequestContext,
    @Arg('input', () => FilePlanInput, { description: 'The filing.' }) input: FilePlanInput,
  ): Promise<View<ChangePlanPayload>> {
    return changeAnswer(await filePlan(context.deps, writerOf(context), input), context);
  }
}

const contentDraft = ({ group, text, documentSha256 }: PlanContentInput): ContentDraft => ({
  group,
  text,
  documentSha256: documentSha256 ?? null,
});

const changeAnswer = (
  outcome: Outcome<PlanEntity, ChangeRefusal>,
  { locale }: RequestContext,
): View<ChangePlanPayload> =>
  outcome.ok
    ? { plan: outcome.value, userErrors: [] }
    : { plan: null, userErrors: [toUserError(outcome.refusal, locale)] };
