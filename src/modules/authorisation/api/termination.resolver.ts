import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { Transition } from '../../../platform/graphql/transition.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { applyEarlyTermination } from '../service/apply-early-termination.service';
import { declineEarlyTermination } from '../service/decline-early-termination.service';
import { terminateAgreement } from '../service/terminate-agreement.service';
import { terminateResources } from '../service/terminate-resources.service';
import type { EarlyTerminationEntity } from '../store/early-termination.entity';
import { Agreement } from './agreement.type';
import { agreementOf } from './agreement-of';
import { EarlyTermination } from './exit.type';
import { transitionsOfEarlyTermination } from './life-transitions';
import {
  ApplyEarlyTerminationPayload,
  ChangeAgreementPayload,
  DeclineEarlyTerminationPayload,
} from './life.payload';
import { TerminateResourcesInput } from './rectification.input';
import {
  ApplyEarlyTerminationInput,
  DeclineEarlyTerminationInput,
  TerminateAgreementInput,
} from './termination.input';

type ChangeOutcome = Awaited<ReturnType<typeof terminateAgreement>>;

const changePayload = (outcome: ChangeOutcome, { locale }: RequestContext): View<ChangeAgreementPayload> =>
  outcome.ok
    ? { agreement: outcome.value, userErrors: [] }
    : { agreement: null, userErrors: [toUserError(outcome.refusal, locale)] };

@Resolver(() => EarlyTermination)
export class TerminationResolver {
  @Mutation(() => ApplyEarlyTerminationPayload, {
    description:
      'The operator applies for an end of its agreement before the term has passed. Law: plan 四(五)6(2).',
  })
  async applyEarlyTermination(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplyEarlyTerminationInput, { description: 'The application.' })
    input: ApplyEarlyTerminationInput,
  ): Promise<View<ApplyEarlyTerminationPayload>> {
    const outcome = await applyEarlyTermination(context.deps, writerOf(context), input);
    return {
      earlyTermination: outcome.ok ? outcome.value.row : null,
      ...creationAnswer(outcome, context.locale),
    };
  }

  @Mutation(() => DeclineEarlyTerminationPayload, {
    description:
      'The implementing agency does not consent to an early end: the agreement goes on. It consents by terminateAgreement.',
  })
  async declineEarlyTermination(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclineEarlyTerminationInput, { description: 'Which application and why.' })
    input: DeclineEarlyTerminationInput,
  ): Promise<View<DeclineEarlyTerminationPayload>> {
    const outcome = await declineEarlyTermination(context.deps, writerOf(context), input);
    return outcome.ok
      ? { earlyTermination: outcome.value, userErrors: [] }
      : { earlyTermination: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => ChangeAgreementPayload, {
    description:
      'The implementing agency ends an agreement before its term has passed: on the operator’s application, over a breach that was not corrected in time, or over another violation. The operator is given the tasks of the exit. Law: plan 四(五)6.',
  })
  async terminateAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => TerminateAgreementInput, { description: 'Which agreement, on what ground and why.' })
    input: TerminateAgreementInput,
  ): Promise<View<ChangeAgreementPayload>> {
    const command = { ...input, documentHash: input.documentHash ?? null };
    return changePayload(await terminateAgreement(context.deps, writerOf(context), command), context);
  }

  @Mutation(() => ChangeAgreementPayload, {
    description:
      'The implementing agency ends the authorisation of named resources at once, by a decision of its own; what is made of them stops. The agreement itself goes on. Law: plan 四(五)6(3).',
  })
  async terminateResources(
    @Ctx() context: RequestContext,
    @Arg('input', () => TerminateResourcesInput, { description: 'Which resources and why.' })
    input: TerminateResourcesInput,
  ): Promise<View<ChangeAgreementPayload>> {
    return changePayload(await terminateResources(context.deps, writerOf(context), input), context);
  }

  @FieldResolver(() => Agreement, { description: 'The agreement that it is about.' })
  agreement(@Root() row: EarlyTerminationEntity, @Ctx() context: RequestContext): Promise<View<Agreement>> {
    return agreementOf(row, context);
  }

  @FieldResolver(() => [Transition], {
    description:
      'The decision that it waits for, and what stands in the caller’s way; empty once it was decided.',
  })
  async availableTransitions(
    @Root() row: EarlyTerminationEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    return transitionsOfEarlyTermination(await agreementOf(row, context), row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(
    @Root() { id }: EarlyTerminationEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(id);
  }
}
