import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
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
import { dataResourceById } from '../../catalogue';
import { DataResource } from '../../catalogue/api/data-resource.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { requestData } from '../service/request-data.service';
import { reviewDataRequest } from '../service/review-data-request.service';
import { withdrawDataRequest } from '../service/withdraw-data-request.service';
import type { DataRequestReviewEntity } from '../store/data-request-review.entity';
import type { DataRequestEntity } from '../store/data-request.entity';
import { pageOfRequests, REQUESTS_NEWEST } from '../store/demand-page.query';
import {
  applicationScenarioById,
  demandById,
  resourceIdsByRequestId,
  reviewsByRequestId,
} from '../store/demand.loader';
import { transitionsOfRequest } from './demand-transitions';
import {
  DataRequestsArgs,
  RequestDataInput,
  ReviewDataRequestInput,
  WithdrawDataRequestInput,
} from './demand.input';
import { RequestDataPayload, ReviewDataRequestPayload, WithdrawDataRequestPayload } from './demand.payload';
import {
  ApplicationScenario,
  DataRequest,
  DataRequestConnection,
  DataRequestReview,
  Demand,
} from './demand.type';

@Resolver(() => DataRequest)
export class DataRequestResolver {
  @Query(() => DataRequestConnection, {
    description:
      'Data requests, newest first: for the parties of their agreement, for each body those that it reviews, for supervisors all.',
    complexity: listComplexity,
  })
  async dataRequests(
    @Ctx() context: RequestContext,
    @Args() args: DataRequestsArgs,
  ): Promise<Connection<View<DataRequest>>> {
    const window = pageWindow(args, REQUESTS_NEWEST, context);
    return toConnection(
      await pageOfRequests(context.deps.dataSource.manager, context.caller, window, args.state),
      context,
    );
  }

  @Mutation(() => RequestDataPayload, {
    description:
      'The operator asks the bodies that supply data for it, for one registered scenario. Provincial and national data that shall flow back 数据回流 is asked for through the implementing agency. Law: plan 四(九), 四(五)2.',
  })
  async requestData(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestDataInput, { description: 'The request.' }) input: RequestDataInput,
  ): Promise<View<RequestDataPayload>> {
    const command = { ...input, demandId: input.demandId ?? null, wantedData: input.wantedData ?? null };
    const outcome = await requestData(context.deps, writerOf(context), command);
    return { dataRequest: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => ReviewDataRequestPayload, {
    description:
      'A body that supplies the data reviews its own part, once. The last review decides the request. Law: plan 四(九) 授权审核.',
  })
  async reviewDataRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewDataRequestInput, { description: 'The review.' })
    input: ReviewDataRequestInput,
  ): Promise<View<ReviewDataRequestPayload>> {
    const command = {
      ...input,
      opinion: input.opinion ?? null,
      documentReference: input.documentReference ?? null,
    };
    const outcome = await reviewDataRequest(context.deps, writerOf(context), command);
    return outcome.ok
      ? { dataRequest: outcome.value, userErrors: [] }
      : { dataRequest: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => WithdrawDataRequestPayload, {
    description: 'The operator takes a request back before it is decided.',
  })
  async withdrawDataRequest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawDataRequestInput, { description: 'Which request.' })
    input: WithdrawDataRequestInput,
  ): Promise<View<WithdrawDataRequestPayload>> {
    const outcome = await withdrawDataRequest(context.deps, writerOf(context), input);
    return outcome.ok
      ? { dataRequest: outcome.value, userErrors: [] }
      : { dataRequest: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => ApplicationScenario, { description: 'The one scenario that it serves.' })
  async scenario(
    @Root() row: DataRequestEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ApplicationScenario>> {
    const scenario = await loaders.get(applicationScenarioById).load(row.scenarioId);
    assert(scenario !== null, 'A request names a scenario that exists.');
    return scenario;
  }

  @FieldResolver(() => Demand, {
    nullable: true,
    description:
      'The demand that it serves; null where there is none, and for a body that reviews and does not see demands.',
  })
  async demand(
    @Root() row: DataRequestEntity,
    @Ctx() { caller, loaders }: RequestContext,
  ): Promise<View<Demand> | null> {
    // What a buyer looks for is no business of the departments.
    const isReviewer = caller.kind === 'member' && caller.organisationKind === 'SUPPLYING_DEPARTMENT';
    return row.demandId === null || isReviewer ? null : loaders.get(demandById).load(row.demandId);
  }

  @FieldResolver(() => [DataResource], {
    description: 'The resources of the catalogue that it names; empty for a return.',
    complexity: ({ childComplexity }) => 10 * (1 + childComplexity),
  })
  async resources(
    @Root() row: DataRequestEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataResource>[]> {
    const ids = await loaders.get(resourceIdsByRequestId).load(row.id);
    const found = await Promise.all(ids.map((id) => loaders.get(dataResourceById).load(id)));
    return found.filter((resource) => resource !== null);
  }

  @FieldResolver(() => [DataRequestReview], {
    description: 'One review for each body that supplies the data.',
  })
  reviews(
    @Root() row: DataRequestEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataRequestReview>[]> {
    return loaders.get(reviewsByRequestId).load(row.id);
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  async availableTransitions(
    @Root() row: DataRequestEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    return transitionsOfRequest(row, await context.loaders.get(reviewsByRequestId).load(row.id), context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(@Root() row: DataRequestEntity, @Ctx() { loaders }: RequestContext): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}

@Resolver(() => DataRequestReview)
export class DataRequestReviewResolver {
  @FieldResolver(() => Organisation, { description: 'The body that owes the review.' })
  async reviewer(
    @Root() row: DataRequestReviewEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const reviewer = await loaders.get(organisationById).load(row.reviewerId);
    assert(reviewer !== null, 'A review is owed by a body that exists.');
    return reviewer;
  }
}
