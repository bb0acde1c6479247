import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isId } from '../../../kernel/id';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import type { AgreementEntity } from '../store/agreement.entity';
import { AGREEMENTS_NEWEST, pageOfAgreements, visibleAgreementsByIds } from '../store/agreement.query';
import { Agreement, AgreementConnection } from './agreement.type';

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, {
    nullable: true,
    description:
      'One agreement: for its parties, auditors and regulators. Null when the caller may not see it or there is none, without telling which.',
  })
  async agreement(
    @Ctx() { caller, deps }: RequestContext,
    @Arg('id', () => ID, { description: 'The agreement.' }) id: string,
  ): Promise<AgreementEntity | null> {
    if (!isId('agreement', id)) return null;
    const [row] = await visibleAgreementsByIds(deps.dataSource.manager, caller, [id]);
    return row ?? null;
  }

  @Query(() => AgreementConnection, {
    description: 'Agreements, newest first: for their parties, auditors and regulators.',
    complexity: listComplexity,
  })
  async agreements(
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<View<Agreement>>> {
    const window = pageWindow(args, AGREEMENTS_NEWEST, context);
    return toConnection(
      await pageOfAgreements(context.deps.dataSource.manager, context.caller, window),
      context,
    );
  }
}
