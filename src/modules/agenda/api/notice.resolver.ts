import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf, writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { toUserError } from '../../ledger/api/refusal.type';
import { markNoticesRead } from '../service/mark-notices-read.service';
import type { NoticeEntity } from '../store/notice.entity';
import { NOTICES_NEWEST, pageOfNotices } from '../store/notice.query';
import { MarkNoticesReadInput, NoticesArgs } from './agenda.input';
import { MarkNoticesReadPayload } from './agenda.payload';
import { wordsOfNotice } from './notice-words';
import { Notice, NoticeConnection } from './notice.type';

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description: 'What the caller’s organisation was told, newest first.',
    complexity: listComplexity,
  })
  async notices(
    @Ctx() context: RequestContext,
    @Args() args: NoticesArgs,
  ): Promise<Connection<View<Notice>>> {
    const { organisationId } = memberOf(context);
    const window = pageWindow(args, NOTICES_NEWEST, context);
    return toConnection(
      await pageOfNotices(context.deps.dataSource.manager, organisationId, args.where ?? {}, window),
      context,
    );
  }

  @Mutation(() => MarkNoticesReadPayload, {
    description:
      'Marks notices as read, for all members of the organisation. One that was read before keeps its time.',
  })
  async markNoticesRead(
    @Ctx() context: RequestContext,
    @Arg('input', () => MarkNoticesReadInput, { description: 'The notices.' }) input: MarkNoticesReadInput,
  ): Promise<View<MarkNoticesReadPayload>> {
    const outcome = await markNoticesRead(context.deps, writerOf(context), input.noticeIds);
    return outcome.ok
      ? { notices: outcome.value, userErrors: [] }
      : { notices: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => String, {
    description: 'What happened and what to do, in the language of Accept-Language (zh or en).',
  })
  text(@Root() row: NoticeEntity, @Ctx() { locale }: RequestContext): string {
    return wordsOfNotice(row, locale);
  }
}
