import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import { inFen, percentOf, roundCeilingDown } from '../../../kernel/money';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { Money, payableMoney, unitPriceMoney } from '../../../platform/graphql/money.type';
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
import { offeringById } from '../../listing';
import { Offering } from '../../listing/api/offering.type';
import { declinePriceProposal } from '../service/decline-price-proposal.service';
import { issueProposedPrices } from '../service/issue-proposed-prices.service';
import { proposeGuidedPrices } from '../service/propose-guided-prices.service';
import { agreementNumberById, linesByProposalId, maximumRevenueById } from '../store/maximum-revenue.loader';
import type { PriceProposalLineEntity } from '../store/price-proposal-line.entity';
import type { PriceProposalEntity } from '../store/price-proposal.entity';
import { pageOfProposals, PROPOSALS_NEWEST } from '../store/price-proposal.query';
import { MaximumRevenue } from './maximum-revenue.type';
import {
  DeclinePriceProposalInput,
  IssueProposedPricesInput,
  PriceProposalsArgs,
  ProposeGuidedPricesInput,
} from './price-proposal.input';
import {
  DeclinePriceProposalPayload,
  IssueProposedPricesPayload,
  ProposeGuidedPricesPayload,
} from './price-proposal.payload';
import {
  AllocationWeights,
  PriceProposal,
  PriceProposalConnection,
  PriceProposalLine,
} from './price-proposal.type';
import { transitionsOfProposal } from './price-transitions';

@Resolver(() => PriceProposal)
export class PriceProposalResolver {
  @Query(() => PriceProposalConnection, {
    description:
      'Price proposals, latest first: all for pricing offices, auditors and regulators; for an agency and an operator those under their agreements.',
    complexity: listComplexity,
  })
  async priceProposals(
    @Ctx() context: RequestContext,
    @Args() args: PriceProposalsArgs,
  ): Promise<Connection<View<PriceProposal>>> {
    const filter = { agreementId: args.where?.agreementId, state: args.where?.state };
    const window = pageWindow(args, PROPOSALS_NEWEST, context);
    const { dataSource } = context.deps;
    return toConnection(await pageOfProposals(dataSource.manager, context.caller, filter, window), context);
  }

  @Mutation(() => ProposeGuidedPricesPayload, {
    description:
      'The implementing agency shares a maximum permitted revenue out among offerings. The ceilings are computed: share divided by forecast, rounded down. Nothing is in force until the pricing office issues it. Law: N65 二, 三(二).',
  })
  async proposeGuidedPrices(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposeGuidedPricesInput, { description: 'The proposal.' })
    input: ProposeGuidedPricesInput,
  ): Promise<View<ProposeGuidedPricesPayload>> {
    const outcome = await proposeGuidedPrices(context.deps, writerOf(context), input);
    return { proposal: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => IssueProposedPricesPayload, {
    description:
      'The pricing office issues what was proposed as guided prices, all of it or nothing. Law: N65 一, 二.',
  })
  async issueProposedPrices(
    @Ctx() context: RequestContext,
    @Arg('input', () => IssueProposedPricesInput, { description: 'The proposal, document and first day.' })
    input: IssueProposedPricesInput,
  ): Promise<View<IssueProposedPricesPayload>> {
    const outcome = await issueProposedPrices(context.deps, writerOf(context), input);
    return outcome.ok
      ? { proposal: outcome.value, userErrors: [] }
      : { proposal: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => DeclinePriceProposalPayload, {
    description: 'The pricing office does not issue what was proposed, and says why. Law: N65 二.',
  })
  async declinePriceProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclinePriceProposalInput, { description: 'The proposal and the reason.' })
    input: DeclinePriceProposalInput,
  ): Promise<View<DeclinePriceProposalPayload>> {
    const outcome = await declinePriceProposal(context.deps, writerOf(context), input);
    return outcome.ok
      ? { proposal: outcome.value, userErrors: [] }
      : { proposal: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => String, { description: 'Number of the agreement.' })
  agreementNumber(
    @Root() { agreementId }: PriceProposalEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string> {
    return loaders.get(agreementNumberById).load(agreementId);
  }

  @FieldResolver(() => MaximumRevenue, { description: 'The maximum that it shares out.' })
  async maximumRevenue(
    @Root() { maximumRevenueId }: PriceProposalEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<MaximumRevenue>> {
    const maximum = await loaders.get(maximumRevenueById).load(maximumRevenueId);
    assert(maximum !== null, 'A proposal shares out a maximum that exists.');
    return maximum;
  }

  @FieldResolver(() => [PriceProposalLine], { description: 'The proposed ceilings, 200 at most.' })
  lines(
    @Root() { id }: PriceProposalEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<PriceProposalLine>[]> {
    return loaders.get(linesByProposalId).load(id);
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  availableTransitions(@Root() row: PriceProposalEntity, @Ctx() context: RequestContext): View<Transition>[] {
    return transitionsOfProposal(row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(
    @Root() row: PriceProposalEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}

@Resolver(() => PriceProposalLine)
export class PriceProposalLineResolver {
  @FieldResolver(() => Offering, { description: 'The offering to be priced.' })
  async offering(
    @Root() { offeringId }: PriceProposalLineEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Offering>> {
    const offering = await loaders.get(offeringById).load(offeringId);
    assert(offering !== null, 'A proposal names offerings that exist.');
    return offering;
  }

  @FieldResolver(() => AllocationWeights, { description: 'Its share of the maximum by what it uses.' })
  weights(@Root() row: PriceProposalLineEntity): View<AllocationWeights> {
    const { dataWeight, computingWeight, storageWeight, labourWeight, weight } = row;
    return {
      data: dataWeight,
      computing: computingWeight,
      storage: storageWeight,
      labour: labourWeight,
      total: weight,
    };
  }

  @FieldResolver(() => Money, { description: 'Its share in CNY, rounded down to the fen.' })
  share(@Root() { maximum, weight }: PriceProposalLineEntity): View<Money> {
    return payableMoney(inFen(roundCeilingDown(percentOf(maximum, weight), 2)));
  }

  @FieldResolver(() => Money, { description: 'The ceiling per unit in CNY, at most 6 decimals.' })
  ceiling(@Root() { ceiling }: PriceProposalLineEntity): View<Money> {
    return unitPriceMoney(ceiling);
  }
}
