import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import type { Refusal } from '../../../platform/refusal';
import type { PolicyRefusal } from '../../ledger';
import { toUserError } from '../../ledger/api/refusal.type';
import type { CaseEntity } from '../../supervision';
import { reopenCase } from '../service/reopen-case.service';
import { ruleCase } from '../service/rule-case.service';
import { ReopenCaseInput, RuleCaseInput } from './ruling.input';
import { ReopenCasePayload, RuleCasePayload } from './ruling.payload';

@Resolver()
export class RulingResolver {
  @Mutation(() => RuleCasePayload, {
    description:
      'The agency rules on a case: stop, regularise by an order for industry, or lift. A lifted misuse lets the free use go on, and lifts what was said to descend from it. Serves plan 四(六).',
  })
  async ruleCase(
    @Ctx() context: RequestContext,
    @Arg('input', () => RuleCaseInput, { description: 'The ruling.' }) input: RuleCaseInput,
  ): Promise<View<RuleCasePayload>> {
    const command = { ...input, orderId: input.orderId ?? null };
    return answer(context, await ruleCase(context.deps, writerOf(context), command));
  }

  @Mutation(() => ReopenCasePayload, {
    description:
      'The agency looks again at a case that it has ruled on. The earlier rulings stay; a free use that was let go on stops again.',
  })
  async reopenCase(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReopenCaseInput, { description: 'Which case, and why.' }) input: ReopenCaseInput,
  ): Promise<View<ReopenCasePayload>> {
    return answer(context, await reopenCase(context.deps, writerOf(context), input));
  }
}

const answer = (
  { locale }: RequestContext,
  outcome: Outcome<CaseEntity, Refusal<PolicyRefusal>>,
): View<RuleCasePayload> =>
  outcome.ok
    ? { case: outcome.value, userErrors: [] }
    : { case: null, userErrors: [toUserError(outcome.refusal, locale)] };
