import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import type { Refusal } from '../../../platform/refusal';
import type { PolicyRefusal } from '../../ledger';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import type { DataOrderEntity } from '../../ordering';
import { appealFreeUse } from '../service/appeal-free-use.service';
import { applyFreeUse } from '../service/apply-free-use.service';
import { checkFreeUseForm } from '../service/check-free-use-form.service';
import { completeFreeUse } from '../service/complete-free-use.service';
import { decideFreeUse, decideFreeUseAppeal } from '../service/decide-free-use.service';
import {
  AppealFreeUseInput,
  ApplyFreeUseInput,
  CheckFreeUseFormInput,
  CompleteFreeUseInput,
  DecideFreeUseAppealInput,
  DecideFreeUseInput,
} from './purpose.input';
import {
  AppealFreeUsePayload,
  ApplyFreeUsePayload,
  CheckFreeUseFormPayload,
  CompleteFreeUsePayload,
  DecideFreeUseAppealPayload,
  DecideFreeUsePayload,
} from './purpose.payload';

/** What happens to an application. */
@Resolver()
export class FreeUseMutationResolver {
  @Mutation(() => ApplyFreeUsePayload, {
    description:
      'Somebody applies for free use in the public interest: an order at zero, for one scenario, with purpose, basis, proof, period and each condition accepted. Judged by the use and not by who the user is. Law: N65 一; serves plan 四(六).',
  })
  async applyFreeUse(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplyFreeUseInput, { description: 'The application.' }) input: ApplyFreeUseInput,
  ): Promise<View<ApplyFreeUsePayload>> {
    const outcome = await applyFreeUse(context.deps, writerOf(context), input);
    return { order: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => CheckFreeUseFormPayload, {
    description:
      'The operator lets the form of an application pass, or returns it with every gap listed. It judges the form and not the purpose. Serves plan 四(六).',
  })
  async checkFreeUseForm(
    @Ctx() context: RequestContext,
    @Arg('input', () => CheckFreeUseFormInput, { description: 'The check.' }) input: CheckFreeUseFormInput,
  ): Promise<View<CheckFreeUseFormPayload>> {
    return answer(context, await checkFreeUseForm(context.deps, writerOf(context), input));
  }

  @Mutation(() => CompleteFreeUsePayload, {
    description: 'The applicant completes what was returned and hands it in again, whole.',
  })
  async completeFreeUse(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompleteFreeUseInput, { description: 'The application, whole.' })
    input: CompleteFreeUseInput,
  ): Promise<View<CompleteFreeUsePayload>> {
    return answer(context, await completeFreeUse(context.deps, writerOf(context), input));
  }

  @Mutation(() => DecideFreeUsePayload, {
    description:
      'The implementing agency confirms the purpose and grants a free use, or refuses it with a reason; never the person who applied or who checked the form. Law: plan 四(六).',
  })
  async decideFreeUse(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideFreeUseInput, { description: 'The ruling.' }) input: DecideFreeUseInput,
  ): Promise<View<DecideFreeUsePayload>> {
    const command = { ...input, grant: input.grant ?? null, reason: input.reason ?? null };
    return answer(context, await decideFreeUse(context.deps, writerOf(context), command));
  }

  @Mutation(() => AppealFreeUsePayload, {
    description: 'The applicant appeals a refusal to the agency, once and in time.',
  })
  async appealFreeUse(
    @Ctx() context: RequestContext,
    @Arg('input', () => AppealFreeUseInput, { description: 'The appeal.' }) input: AppealFreeUseInput,
  ): Promise<View<AppealFreeUsePayload>> {
    return answer(context, await appealFreeUse(context.deps, writerOf(context), input));
  }

  @Mutation(() => DecideFreeUseAppealPayload, {
    description: 'Another person of the agency than the one who refused decides the appeal, for good.',
  })
  async decideFreeUseAppeal(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideFreeUseAppealInput, { description: 'The ruling.' })
    input: DecideFreeUseAppealInput,
  ): Promise<View<DecideFreeUseAppealPayload>> {
    const command = { ...input, grant: input.grant ?? null, reason: input.reason ?? null };
    return answer(context, await decideFreeUseAppeal(context.deps, writerOf(context), command));
  }
}

const answer = (
  { locale }: RequestContext,
  outcome: Outcome<DataOrderEntity, Refusal<PolicyRefusal>>,
): View<DecideFreeUsePayload> =>
  outcome.ok
    ? { order: outcome.value, userErrors: [] }
    : { order: null, userErrors: [toUserError(outcome.refusal, locale)] };
