import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { Money, payableMoney } from '../../../platform/graphql/money.type';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { conditionsAccepted } from '../../../policy';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { Offering } from '../../listing/api/offering.type';
import { recordFreeUseCost } from '../service/record-free-use-cost.service';
import { ACCOUNTS_BY_OFFERING, pageOfAccounts } from '../store/free-use-page.query';
import { figuresByKey, figuresKey, type FreeUseFiguresRow } from '../store/free-use.loader';
import { FreeUseConditionText, FreeUseFigures, FreeUseFiguresConnection } from './free-use.type';
import { FreeUseFiguresArgs, RecordFreeUseCostInput } from './purpose.input';
import { RecordFreeUseCostPayload } from './purpose.payload';

interface FiguresOfYear extends FreeUseFiguresRow {
  readonly offeringId: string;
  readonly year: number;
}

@Resolver(() => FreeUseFigures)
export class FreeUseFiguresResolver {
  @Query(() => FreeUseFiguresConnection, {
    description:
      'What free use came to in a year, by offering: an operator’s own, those under an agency’s agreements, all for the pricing office and supervisors. Never part of what is charged. Law: N65 三(一).',
    complexity: listComplexity,
  })
  async freeUseFigures(
    @Ctx() context: RequestContext,
    @Args() args: FreeUseFiguresArgs,
  ): Promise<Connection<View<FreeUseFigures>>> {
    const { year = yearOf(context) } = args;
    const window = pageWindow(args, ACCOUNTS_BY_OFFERING, context);
    const accounts = await pageOfAccounts(context.deps.dataSource.manager, context.caller, window);
    const keys = accounts.rows.map(({ offeringId }) => figuresKey(offeringId, year));
    const figures = await context.loaders.get(figuresByKey).loadMany(keys);
    const rows = accounts.rows.flatMap(({ offeringId }, index): FiguresOfYear[] => {
      const found = figures[index];
      if (found === undefined || found instanceof Error) return [];
      return [{ offeringId, year, ...found }];
    });
    return toConnection({ ...accounts, rows, positionOf: ({ offeringId }) => [offeringId] }, context);
  }

  @Mutation(() => RecordFreeUseCostPayload, {
    description:
      'The operator’s finance desk records what free use of an offering cost in a year. A later record replaces an earlier one in the figures, and both are kept. Law: N65 三(一).',
  })
  async recordFreeUseCost(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordFreeUseCostInput, { description: 'The cost.' }) input: RecordFreeUseCostInput,
  ): Promise<View<RecordFreeUseCostPayload>> {
    const outcome = await recordFreeUseCost(context.deps, writerOf(context), input);
    return { costId: outcome.ok ? outcome.value.row.id : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The cost in CNY as last recorded by the operator; null where none was.',
  })
  cost(@Root() { cost }: FiguresOfYear): View<Money> | null {
    return cost === null ? null : payableMoney(cost.amount);
  }
}

/** The calendar year of this instant in Shanghai. */
const yearOf = ({ deps }: RequestContext): number => Number(legalDateOf(deps.clock.now()).slice(0, 4));

/** What the conditions of an offering say, for who reads it. */
@Resolver(() => Offering)
export class OfferingConditionsResolver {
  @FieldResolver(() => [FreeUseConditionText], {
    nullable: true,
    description:
      'What each condition of free use says; an applicant accepts them one by one. Null for an offering for industry.',
  })
  conditions(@Root() { freeUseConditions }: Offering): View<FreeUseConditionText>[] | null {
    return freeUseConditions === null ? null : conditionsAccepted(freeUseConditions);
  }
}
