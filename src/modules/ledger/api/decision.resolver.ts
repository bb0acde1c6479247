import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isId } from '../../../kernel/id';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import { REFUSALS, type RefusalCode } from '../../../policy/refusals';
import type { DecisionEntity } from '../store/decision.entity';
import { Clause, clauseOf } from './clause.type';
import { ControlLink } from './control-link.type';
import { Decision } from './decision.type';
import { visibleDecisions } from './decision.visibility';

@Resolver(() => Decision)
export class DecisionResolver {
  @Query(() => Decision, {
    nullable: true,
    description:
      'A recorded decision. Seen by the organisation that asked, the implementing agency, auditors and regulators; null for everybody else.',
  })
  async decision(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the decision, as given in a refusal.' }) id: string,
  ): Promise<View<Decision> | null> {
    if (!isId('decision', id)) return null;
    return (await visibleDecisions(context, [id]))[0] ?? null;
  }

  @FieldResolver(() => [Clause], { description: 'The clauses on which the answer rests.' })
  clauses(@Root() row: DecisionEntity, @Ctx() { locale }: RequestContext): View<Clause>[] {
    return row.clauseIds.map((id) => clauseOf(id, locale));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The refusal in words, with what to do next; null for a permit.',
  })
  message(@Root() row: DecisionEntity, @Ctx() { locale }: RequestContext): string | null {
    return row.refusalCode === null
      ? null
      : formatMessage(REFUSALS[row.refusalCode as RefusalCode], locale, row.params);
  }

  @FieldResolver(() => [ControlLink], {
    description: 'For a refusal by the redevelopment ban: who controls whom; else empty.',
  })
  controlPath(@Root() row: DecisionEntity): readonly View<ControlLink>[] {
    return row.controlPath ?? [];
  }

  @FieldResolver(() => String, {
    description: 'The facts on which it was decided, as canonical JSON, so that it can be replayed.',
  })
  facts(@Root() row: DecisionEntity): string {
    return JSON.stringify(row.facts);
  }
}
