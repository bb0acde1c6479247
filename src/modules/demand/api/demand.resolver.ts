import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Transition } from '../../../platform/graphql/transition.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { answerDemand } from '../service/answer-demand.service';
import { postDemand } from '../service/post-demand.service';
import { withdrawDemand } from '../service/withdraw-demand.service';
import { DEMANDS_NEWEST, pageOfDemands } from '../store/demand-page.query';
import type { DemandEntity } from '../store/demand.entity';
import { transitionsOfDemand } from './demand-transitions';
import { AnswerDemandInput, DemandsArgs, PostDemandInput, WithdrawDemandInput } from './demand.input';
import { AnswerDemandPayload, PostDemandPayload, WithdrawDemandPayload } from './demand.payload';
import { Demand, DemandConnection } from './demand.type';

@Resolver(() => Demand)
export class DemandResolver {
  @Query(() => DemandConnection, {
    description:
      'Demands, newest first: for a buyer its own, for an operator and an agency those under their agreements, for supervisors all.',
    complexity: listComplexity,
  })
  async demands(
    @Ctx() context: RequestContext,
    @Args() args: DemandsArgs,
  ): Promise<Connection<View<Demand>>> {
    const window = pageWindow(args, DEMANDS_NEWEST, context);
    return toConnection(
      await pageOfDemands(context.deps.dataSource.manager, context.caller, window, args.state),
      context,
    );
  }

  @Mutation(() => PostDemandPayload, {
    description:
      'A buyer says what it needs and does not find; the operator owes an answer in working days, and the agency is told when it is late. Serves plan 四(五)2.',
  })
  async postDemand(
    @Ctx() context: RequestContext,
    @Arg('input', () => PostDemandInput, { description: 'The demand.' }) input: PostDemandInput,
  ): Promise<View<PostDemandPayload>> {
    const outcome = await postDemand(context.deps, writerOf(context), input);
    return { demand: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => AnswerDemandPayload, {
    description:
      'The operator takes a demand up, points to a product that serves it, or declines with a reason. What it takes up it turns into a data request with requestData.',
  })
  async answerDemand(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerDemandInput, { description: 'The answer.' }) input: AnswerDemandInput,
  ): Promise<View<AnswerDemandPayload>> {
    const command = { ...input, productId: input.productId ?? null };
    const outcome = await answerDemand(context.deps, writerOf(context), command);
    return outcome.ok
      ? { demand: outcome.value, userErrors: [] }
      : { demand: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => WithdrawDemandPayload, {
    description: 'Who posted a demand takes it back, as long as no data was requested for it.',
  })
  async withdrawDemand(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawDemandInput, { description: 'Which demand.' }) input: WithdrawDemandInput,
  ): Promise<View<WithdrawDemandPayload>> {
    const outcome = await withdrawDemand(context.deps, writerOf(context), input);
    return outcome.ok
      ? { demand: outcome.value, userErrors: [] }
      : { demand: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => Organisation, { description: 'Who posted it.' })
  async poster(@Root() row: DemandEntity, @Ctx() { loaders }: RequestContext): Promise<View<Organisation>> {
    const poster = await loaders.get(organisationById).load(row.posterId);
    if (poster === null) throw new Error('A demand refers to a poster that does not exist');
    return poster;
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  availableTransitions(@Root() row: DemandEntity, @Ctx() context: RequestContext): View<Transition>[] {
    return transitionsOfDemand(row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(@Root() row: DemandEntity, @Ctx() { loaders }: RequestContext): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}
