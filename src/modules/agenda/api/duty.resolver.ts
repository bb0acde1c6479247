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
import { DUTY_KIND_FACTS } from '../../../policy/agenda/duty-kinds';
import { eventsBySubjectId } from '../../ledger';
import { Clause, clauseOf } from '../../ledger/api/clause.type';
import { HistoryEvent } from '../../ledger/api/event.type';
import { toUserError } from '../../ledger/api/refusal.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { completeDuty } from '../service/complete-duty.service';
import { isLate } from '../service/late';
import type { DutyEntity } from '../store/duty.entity';
import { DUTIES_NEWEST, pageOfDuties } from '../store/duty.query';
import { CompleteDutyInput, DutiesArgs } from './agenda.input';
import { CompleteDutyPayload } from './agenda.payload';
import { endOf, transitionsOf } from './duty-transitions';
import { Duty, DutyConnection } from './duty.type';

@Resolver(() => Duty)
export class DutyResolver {
  @Query(() => DutyConnection, {
    description:
      'Duties, newest first: those that the caller’s organisation holds or follows up; all for auditors and regulators.',
    complexity: listComplexity,
  })
  async duties(@Ctx() context: RequestContext, @Args() args: DutiesArgs): Promise<Connection<View<Duty>>> {
    const window = pageWindow(args, DUTIES_NEWEST, context);
    return toConnection(
      await pageOfDuties(context.deps.dataSource.manager, context.caller, args.where ?? {}, window),
      context,
    );
  }

  @Mutation(() => CompleteDutyPayload, {
    description:
      'The holder shows that it has done a duty outside this system, such as a filing or a hand-over. A duty that an operation here does is closed by that operation alone.',
  })
  async completeDuty(
    @Ctx() context: RequestContext,
    @Arg('input', () => CompleteDutyInput, { description: 'The duty and what shows that it was done.' })
    input: CompleteDutyInput,
  ): Promise<View<CompleteDutyPayload>> {
    const outcome = await completeDuty(context.deps, writerOf(context), input);
    return outcome.ok
      ? { duty: outcome.value, userErrors: [] }
      : { duty: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => String, {
    description: 'What has to be done, in words, in the language of Accept-Language.',
  })
  title(@Root() { kind }: DutyEntity, @Ctx() { locale }: RequestContext): string {
    return DUTY_KIND_FACTS[kind].title[locale];
  }

  @FieldResolver(() => String, {
    description: 'What it is about, in people’s words: an agreement number, the name of a resource.',
  })
  about(@Root() { params }: DutyEntity): string {
    return params.about;
  }

  @FieldResolver(() => [Clause], { description: 'On what the duty rests.' })
  clauses(@Root() { kind }: DutyEntity, @Ctx() { locale }: RequestContext): View<Clause>[] {
    return DUTY_KIND_FACTS[kind].clauses.map((id) => clauseOf(id, locale));
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it was done after its last day, or is still to be done after it. Stays true once it was done late.',
  })
  isLate(@Root() row: DutyEntity, @Ctx() { deps }: RequestContext): boolean {
    return isLate(row, deps.clock.now());
  }

  @FieldResolver(() => String, {
    description:
      'The operation that closes it: "completeDuty" for what is done outside this system, else the one that does it.',
  })
  endsBy(@Root() row: DutyEntity): string {
    return endOf(row);
  }

  @FieldResolver(() => Organisation, { description: 'Who has to do it.' })
  async holder(
    @Root() { holderId }: DutyEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const holder = await loaders.get(organisationById).load(holderId);
    assert(holder, 'A duty is held by an organisation.');
    return holder;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Who is told when it is overdue, and follows it up; null for nobody.',
  })
  escalatesTo(
    @Root() { escalatesToId }: DutyEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation> | null> | null {
    return escalatesToId === null ? null : loaders.get(organisationById).load(escalatesToId);
  }

  @FieldResolver(() => [Transition], {
    description: 'The way on from here, and what stands in the caller’s way; empty once it is closed.',
  })
  availableTransitions(@Root() row: DutyEntity, @Ctx() context: RequestContext): View<Transition>[] {
    return transitionsOf(row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(@Root() { id }: DutyEntity, @Ctx() { loaders }: RequestContext): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(id);
  }
}
